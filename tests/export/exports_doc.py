"""docs/exports.md as a program, section by section. Run as a script it writes what the commands print today."""

from __future__ import annotations

import re
import shutil
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
sys.path.insert(0, str(ROOT / "tests"))
import readme  # noqa: E402 - beside the other tests, which are no package

DOC = ROOT / "docs" / "exports.md"
_CONSOLE = re.compile(r"(?<=^```console\n)(.*?)(?=^```$)", re.MULTILINE | re.DOTALL)
_SQL = re.compile(r"(?<=^```sql\n)(.*?)(?=^```$)", re.MULTILINE | re.DOTALL)
_TOOLS = ("jq", "sqlite3")
_PACKAGES = {
    "import pandas": "pandas", "import duckdb": "duckdb", "datasette ": "datasette", "ftm ": "followthemoney",
    "datatrove.": "datatrove", ".parquet": "pyarrow",
}  # fmt: skip


def sections() -> dict[str, str]:
    """The sections of the page by their heading; what comes before the first is `""`."""
    head, *rest = re.split(r"^## ", DOC.read_text("utf-8"), flags=re.MULTILINE)
    return {"": head} | {part.split("\n", 1)[0]: part for part in rest}


def commands(section: str) -> list[readme.Step]:
    """The commands of a section, in order."""
    return [step for block in _CONSOLE.findall(section) for step in readme.steps(block)]


def missing(command: str) -> str | None:
    """A tool that `command` needs and that is not installed."""
    for tool in _TOOLS:
        if re.search(rf"\b{tool} ", command) and not shutil.which(tool):
            return tool
    return next((name for text, name in _PACKAGES.items() if text in command and not find_spec(name)), None)


def prepare(folder: Path) -> None:
    """What a reader of the page has: the examples, and the query as a file."""
    shutil.copytree(ROOT / "examples", folder / "examples")
    [query] = _SQL.findall(DOC.read_text("utf-8"))
    (folder / "search.sql").write_text(query, "utf-8")


def _rewritten(folder: Path) -> str:
    page = DOC.read_text("utf-8")
    return _CONSOLE.sub(lambda block: "".join(_printed(step.command, folder) for step in readme.steps(block[0])), page)


def _printed(command: str, folder: Path) -> str:
    done = readme.run(command, folder)
    if done.returncode:
        sys.exit(f"{command}\n{done.stderr}")
    return f"$ {command}\n{done.stdout}"


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as place:
        prepare(Path(place))
        DOC.write_text(_rewritten(Path(place)), "utf-8")
