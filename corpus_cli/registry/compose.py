"""A YAML file as nodes, which know their lines, with every fault told as `file:line`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from corpus_cli.errors import ConfigError

if TYPE_CHECKING:
    from pathlib import Path


def compose(path: Path, noun: str) -> Any:
    """The root node of the YAML file at `path`, a `noun`; None where it is empty.

    Raises ConfigError where it cannot be read or is no YAML.
    """
    try:
        return compose_bytes(path.read_bytes(), path)
    except OSError as error:
        raise ConfigError(f"the {noun} cannot be read: {error.strerror}", str(path), "check the path") from None


def compose_bytes(data: bytes, path: Path) -> Any:
    """The root node of YAML that stands in `path`. Raises ConfigError where it is none."""
    # Loaded here, not above: most commands read what was built from these files and never a YAML file.
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        return yaml.compose(data, Loader=loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        where = f"{path}:{mark.line + 1}" if mark else str(path)
        raise ConfigError(
            f"this is not YAML: {error.problem or error}", where, "check quotes and indentation"
        ) from None
    except (yaml.YAMLError, UnicodeError) as error:
        raise ConfigError(f"this is not YAML: {error}", str(path), "save the file as UTF-8 text") from None
    except RecursionError:
        raise ConfigError(
            "this file is nested too deep", str(path), "docs/layouts.md and docs/outlets.md show what such a file holds"
        ) from None
