"""What exports of press databases have in common, or need beside their readers."""
