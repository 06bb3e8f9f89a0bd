"""Write anew what `corpus export` gives for the examples, and what the README shows: `make golden`.

Read the difference before you commit it: the tests take what stands there for right.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
EXAMPLES = ROOT / "examples"
EXPECTED = EXAMPLES / "expected"
DUMPS = ("tag-page.txt", "portal-az.txt", "oe-watch.md")


def exported(name: str) -> bytes:
    """What `corpus export` gives for an example."""
    command = [sys.executable, "-m", "corpus_cli", "export", f"examples/{name}"]
    return subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout


def expected(name: str) -> Path:
    """The file that holds what it should give."""
    return EXPECTED / f"{Path(name).stem}.jsonl"


def main() -> None:
    sys.path.insert(0, str(Path(__file__).parent))
    import readme

    EXPECTED.mkdir(exist_ok=True)
    for name in DUMPS:
        expected(name).write_bytes(exported(name))
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(EXAMPLES, Path(folder, "examples"))
        readme.README.write_text(readme.rewritten(Path(folder)), "utf-8")


if __name__ == "__main__":
    main()
