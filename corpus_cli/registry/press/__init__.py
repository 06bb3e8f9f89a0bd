"""Outlets: who publishes news, under which names, in which scripts, on which sites.

`outlets/*.yaml` is what people edit, `outlets/index.json` what programs read (`make registry` writes it).
Nothing here loads yaml, tldextract, rapidfuzz or ahocorasick_rs before it needs it.
"""
