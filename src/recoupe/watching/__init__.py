"""Feeds and folders looked at again and again, and what is told when they bring something."""
