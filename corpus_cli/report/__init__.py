"""One self-contained HTML page of an export: no network, everything escaped, the same page for the same records."""
