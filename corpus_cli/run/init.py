"""A configuration to begin with: `corpus init`."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import orjson

from corpus_cli.errors import UsageError
from corpus_cli.export import STDOUT
from corpus_cli.run.output import write_bytes

if TYPE_CHECKING:
    from collections.abc import Sequence

_TEXT = """\
# What `corpus export --config` does. Paths are relative to this file, whose folder also names the sources.
# Every key can be said by an option, too, which then goes before what stands here.

# Dumps: files, folders and globs (quote these). Records of ours (.jsonl) are taken as they are.
inputs:
{inputs}

# Files to write; the ending names the format. The first is the one that --changes speaks of.
outputs:
  - articles.jsonl
  # - articles.csv

# How dumps are read. What is not said is recognised.
# layout: generic
# encoding: cp1256
# layouts: [layouts/]
# registries: [outlets.yaml]

# What a person has set right; corrections.yaml beside this file counts where nothing is named.
# corrections: corrections.yaml
# detector: default

# What may be assumed; it is marked where it is used.
# reference: 2024-05-01
# year: 2021
# outlet: AZERTAC

# Which records are written. Undated ones go to `rejects` where dates are asked for.
# where:
#   language: [az, ar]
#   duplicate_of: null
# since: 2021-03
# until: 2022
# rejects: rejects.jsonl

# fields: core
# all: false
# summary: summary.json
# changes: changes.jsonl

# Parse only what changed, with a store beside the output.
# refresh: true
"""


def write_config(inputs: Sequence[str], output: str) -> None:
    """Write a configuration that reads `inputs`. Raises UsageError where a file is there already."""
    if output != STDOUT and os.path.lexists(output):
        raise UsageError("this file is there already", output, "name another with -o")
    folder = Path() if output == STDOUT else Path(output).parent
    names = [_from(folder, name) for name in inputs] or ["dumps/"]
    # JSON strings are YAML strings: whatever a name holds, it stays one.
    lines = "\n".join(f"  - {orjson.dumps(os.fsencode(name).decode('utf-8', 'replace')).decode()}" for name in names)
    write_bytes([_TEXT.format(inputs=lines).encode()], output)


def _from(folder: Path, name: str) -> str:
    return name if Path(name).is_absolute() or name == STDOUT else os.path.relpath(name, folder)
