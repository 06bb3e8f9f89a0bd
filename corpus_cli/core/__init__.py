"""The parsing core that every command shares: text in, articles out."""
