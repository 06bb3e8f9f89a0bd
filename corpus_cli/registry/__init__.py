"""Data the core reads by: layouts of dumps and outlets, their loaders and their checks."""
