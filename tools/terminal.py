"""Take a picture of the terminal: `python -m tools.terminal` writes docs/pictures/terminal.svg.

Commands run in a pseudo-terminal of their own, in a folder that holds the examples, and what they print there is drawn.
"""

from __future__ import annotations

import os
import pty
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from rich.console import Console
from rich.text import Text

ROOT = Path(__file__).parent.parent
PICTURE = ROOT / "docs" / "pictures" / "terminal.svg"
WIDTH = 104
COMMANDS = (
    "corpus export examples/tag-page.txt examples/portal-az.txt -o articles.jsonl",
    "corpus show articles.jsonl",
    "corpus show articles.jsonl --by language",
    "corpus date 'Bakı, 8 noyabr 2021-ci il'",
    "corpus verify articles.jsonl",
)


def typed(command: str, folder: Path) -> str:
    """What a terminal shows of a command and its output."""
    ours, theirs = pty.openpty()
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = os.environ | {"PATH": path, "COLUMNS": str(WIDTH), "TERM": "xterm-256color", "PYTHONPATH": str(ROOT)}
    process = subprocess.Popen(
        ["bash", "-c", command], cwd=folder, env=environment, stdin=theirs, stdout=theirs, stderr=theirs
    )
    os.close(theirs)
    shown = b""
    try:
        while data := os.read(ours, 1 << 16):
            shown += data
    except OSError:  # Linux says so at the end of a pseudo-terminal
        pass
    process.wait()
    os.close(ours)
    return f"\x1b[1;32m$\x1b[0m {command}\r\n{shown.decode()}"


def main() -> None:
    with tempfile.TemporaryDirectory() as folder, Path(os.devnull).open("w", encoding="utf-8") as nowhere:
        shutil.copytree(ROOT / "examples", Path(folder, "examples"))
        console = Console(record=True, width=WIDTH, file=nowhere, color_system="truecolor", force_terminal=True)
        for command in COMMANDS:
            console.print(Text.from_ansi(typed(command, Path(folder)).replace("\r\n", "\n")))
    drawn = console.export_svg(title="corpus")
    # A picture asks nobody for anything: rich would have its fonts fetched.
    PICTURE.write_text(re.sub(r"@font-face \{.*?\}\s*", "", drawn, flags=re.DOTALL), "utf-8")


if __name__ == "__main__":
    main()
