"""Two texts compared word by word: what differs, and of which kind each difference is."""
