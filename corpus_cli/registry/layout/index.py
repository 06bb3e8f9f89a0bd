"""Make the index of our layouts: `python -m corpus_cli.registry.layout.index`, after a YAML file was edited.

Reading twenty YAML files takes longer than all else at start; the index is their data without examples.
"""

from __future__ import annotations

import orjson

from corpus_cli.registry.layout.catalog import FOLDER, INDEX, layout_files
from corpus_cli.registry.layout.checks import read_layout


def compile_index() -> bytes:
    """The index as it should be. Raises ConfigError where a layout file cannot be used."""
    rows = {}
    for path in layout_files(FOLDER):
        row = read_layout(path)
        rows[row["id"]] = {name: value for name, value in row.items() if name != "example"}
    return orjson.dumps(rows, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)


if __name__ == "__main__":
    INDEX.write_bytes(compile_index())
