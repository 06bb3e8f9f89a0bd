"""The commands: a signature, its help, one call into `run`. The only place that knows typer and rich."""
