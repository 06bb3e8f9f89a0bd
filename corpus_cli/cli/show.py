"""corpus show"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Optional

import typer

from corpus_cli.cli import values
from corpus_cli.cli.columns import Column, show_table
from corpus_cli.cli.options import Json
from corpus_cli.cli.terminal import finish, new_report, say_json
from corpus_cli.run.output import Output

if TYPE_CHECKING:
    from collections.abc import Iterable

    from corpus_cli.run.show import Group, Row

_ROWS = (
    Column("ID", 10), Column("LINE", 9, figures=True), Column("DATE", 12), Column("LANG", 8),
    Column("SURE", 4, figures=True), Column("OUTLET", 24), Column("TITLE"),
)  # fmt: skip
_BAR = 24


def command(
    file: Annotated[
        str, typer.Argument(metavar="FILE", help="An export (JSONL), or - for standard input.", show_default=False)
    ],
    by: Annotated[
        Optional[str],
        typer.Option(
            metavar="language|outlet|month|issue|layout",
            help="Count articles by this instead.",
            autocompletion=values.groupings,
        ),
    ] = None,
    as_json: Json = False,
) -> None:
    """Show what an export holds: a line for each article, or counts. SURE is the confidence of the boundary.

    The ID is as much of it as `corpus cite` needs; titles come last, since they may run from right to left.

    \b
    Examples:
      corpus show articles.jsonl
      corpus show articles.jsonl --by month
      corpus export dump.txt | corpus show - --by outlet --json
    """
    from corpus_cli.run.show import articles, grouping, groups, rows

    name = grouping(by) if by else None
    report = new_report(None, Output(), [file])
    records = articles(file, report)
    if name is None:
        _show_rows(rows(records), as_json)
    else:
        _show_groups(groups(records, name), name, as_json)
    finish(report)


def _show_rows(rows: Iterable[Row], as_json: bool) -> None:
    if as_json:
        for row in rows:
            say_json(row.to_dict())
        return
    show_table(_ROWS, (_cells(row) for row in rows))


def _cells(row: Row) -> list[str]:
    sure = "" if row.confidence is None else f"{row.confidence:.2f}"
    return [
        row.id[:10], str(row.start_line), row.date or "-", row.language or "-", sure or "-", row.outlet or "-",
        row.title or "(no title)",
    ]  # fmt: skip


def _show_groups(groups: list[Group], by: str, as_json: bool) -> None:
    if as_json:
        for group in groups:
            say_json(group.to_dict(by))
        return
    most = max((group.articles for group in groups), default=1)
    columns = [
        Column(by.upper(), 32), Column("ARTICLES", 9, figures=True), Column("SHARE", 6, figures=True),
        Column("FIRST", 10), Column("LAST", 10), Column(""),
    ]  # fmt: skip
    show_table(columns, ([*_counts(group), "█" * round(_BAR * group.articles / most)] for group in groups))


def _counts(group: Group) -> list[str]:
    share = f"{group.share:.1%}"
    return [group.value or "(none)", str(group.articles), share, group.earliest or "-", group.latest or "-"]
