"""Find shared passages among any number of articles."""
