"""Links between articles: which repeats which, and which translates which.

Pure scoring over small dataclasses; `store.links` keeps the index on disk and runs both passes.
`docs/links.md` gives the cues, weights and thresholds in words.
"""
