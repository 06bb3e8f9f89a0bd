"""What a command may not load: start-up held by modules, since milliseconds depend on the machine."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest
from conftest import ROOT

HEAVY = {
    "multiprocessing",
    "distributed",
    "fsspec",
    "numpy",
    "pydantic",
    "asyncio",
    "sqlite3",
    "requests",
    "tldextract",
    "dateutil",
    "convertdate",
    "hijridate",
}
DETECTORS = {"numpy", "py3langid", "langdetect"}
SPLITTING = {"corpus_cli.run.chain", "corpus_cli.core.split", "corpus_cli.core.normalise", "corpus_cli.store.links"}
FORBIDDEN = {
    "--version": {"typing", "re", "pathlib", "signal", "typer", "importlib.metadata"},
    "--help": HEAVY | DETECTORS | SPLITTING | {"rich", "orjson", "jsonlines", "yaml", "corpus_cli.run"},
    "schema": HEAVY | DETECTORS | SPLITTING | {"rich", "orjson", "jsonlines", "yaml"},
    "date 2021-03-01": HEAVY | DETECTORS | SPLITTING | {"rich", "jsonlines", "yaml", "rapidfuzz"},
    "outlets match Azertac": HEAVY | DETECTORS | SPLITTING | {"rich", "jsonlines", "yaml"},
    "split examples/portal-az.txt": HEAVY | DETECTORS | {"rich", "jsonlines", "rapidfuzz"},
    "export examples/portal-az.txt": DETECTORS
    | {"multiprocessing", "distributed", "fsspec", "rich", "jsonlines", "pydantic", "asyncio", "requests"},
}
PROBE = """
import json, sys
from corpus_cli.__main__ import main
try:
    main(sys.argv[1:])
finally:
    print(json.dumps(sorted(sys.modules)), file=sys.stderr)
"""


@pytest.mark.parametrize("command", FORBIDDEN)
def test_modules_that_a_command_does_not_load(command) -> None:
    # -I -S would hide the environment's own start-up modules; they are taken off instead.
    bare = subprocess.run(
        [sys.executable, "-c", "import sys; print(*sys.modules)"], capture_output=True, text=True, check=True
    )
    done = subprocess.run(
        [sys.executable, "-c", PROBE.strip(), *command.split()], capture_output=True, text=True, cwd=ROOT, check=False
    )
    loaded = set(json.loads(done.stderr.splitlines()[-1])) - set(bare.stdout.split())
    # The probe itself needs json; what json needs is not the command's.
    loaded -= {"json", "re"} if command == "--version" else set()
    assert not loaded & FORBIDDEN[command]


def test_public_names_are_there_and_lazy() -> None:
    code = "import sys, corpus_cli; assert 'corpus_cli.run' not in sys.modules; corpus_cli.parse; corpus_cli.Record; corpus_cli.Article"
    subprocess.run([sys.executable, "-c", code], check=True, cwd=ROOT)
