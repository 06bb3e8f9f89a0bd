"""Write the reference pages and the manual pages from the command line's own definitions: `make reference`.

    python -m tools.reference [--check]     1 where a page is not what the code says

docs/reference/commands.md and record.md are for the web, docs/man/*.1 for `man corpus-export`.
"""

# ruff: noqa: T201 (a command line)

from __future__ import annotations

import json
import sys
from pathlib import Path

from corpus_cli.core.schema import json_schema
from corpus_cli.model import ISSUES, ROLES
from tools import manual
from tools.commands import Page, pages

ROOT = Path(__file__).parent.parent
REFERENCE = ROOT / "docs" / "reference"
MAN = ROOT / "docs" / "man"
_MADE = "<!-- Made by `make reference` from the code; changes here are lost. -->\n"


def files() -> dict[Path, str]:
    """Every generated file with what it should hold."""
    found = pages()
    made = {REFERENCE / "commands.md": commands_page(found), REFERENCE / "record.md": record_page()}
    return made | {MAN / f"{page.file}.1": manual.write(page, found) for page in found if not page.parent}


def commands_page(found: list[Page]) -> str:
    """All commands in Markdown, in the order of the help."""
    lines = ["# Commands", "", _MADE]
    for page in found:
        lines += [f"{'###' if page.parent else '##'} {page.name}", "", f"    {page.usage}", "", page.about, ""]
        rows = [(f"`{option.names}`", option.help) for option in page.options]
        if rows:
            lines += _table(("option", "meaning"), rows)
        if page.examples:
            lines += ["", *(f"    {line}" for line in page.examples)]
        lines.append("")
    return "\n".join(lines).rstrip() + "\n"


def record_page() -> str:
    """The record in Markdown: keys, roles of header lines, issue codes."""
    schema = json_schema()
    keys = [(f"`{key}`", _type(rule), rule["description"]) for key, rule in schema["properties"].items()]
    roles = ", ".join(f"`{role}`" for role in ROLES)
    return "\n".join(
        [
            "# The record", "", _MADE, f"{schema['description']} `corpus schema` prints the JSON Schema.", "",
            *_table(("key", "type", "meaning"), keys), "", "## Roles of `header`", "", roles, "", "## Codes of `issues`", "",
            *_table(("code", "meaning"), [(f"`{code}`", text) for code, text in ISSUES.items()]), "",
        ]
    )  # fmt: skip


def _type(rule: dict[str, object]) -> str:
    if "enum" in rule:
        return " ".join(f"`{json.dumps(value)}`" for value in rule["enum"])  # type: ignore[attr-defined]
    kinds = rule.get("type", "integer")
    return " or ".join(kinds) if isinstance(kinds, list) else str(kinds)


def _table(head: tuple[str, ...], rows: list[tuple[str, ...]]) -> list[str]:
    cells = [head, ("---",) * len(head), *rows]
    return ["| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |" for row in cells]


def main() -> int:
    wanted = files()
    there = {*MAN.glob("*.1"), *REFERENCE.glob("*.md")}
    stale = [path for path, text in wanted.items() if not path.exists() or path.read_text("utf-8") != text]
    stale += sorted(there - set(wanted))
    if "--check" in sys.argv[1:]:
        for path in stale:
            print(f"{path.relative_to(ROOT)} is not what the code says: run `make reference`", file=sys.stderr)
        return int(bool(stale))
    for path in stale:
        if path in wanted:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(wanted[path], "utf-8")
        else:
            path.unlink()
        print(path.relative_to(ROOT))
    return 0


if __name__ == "__main__":
    sys.exit(main())
