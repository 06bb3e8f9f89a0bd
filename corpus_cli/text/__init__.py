"""Text as such: cleaning, folding for comparison, scripts and words. Knows nothing of news."""
