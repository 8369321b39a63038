"""What each step is measured by: readings beside gold, figures out."""
