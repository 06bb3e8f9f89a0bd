"""The least that could be done with a dump: decode it, cut it at blank lines, write each paragraph with orjson.

python bench/floor.py DUMP > paragraphs.jsonl
"""

from __future__ import annotations

import sys
from pathlib import Path

import orjson

for paragraph in Path(sys.argv[1]).read_bytes().decode("utf-8").split("\n\n"):
    sys.stdout.buffer.write(orjson.dumps({"text": paragraph}, option=orjson.OPT_APPEND_NEWLINE))
