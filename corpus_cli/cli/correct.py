"""corpus correct"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, Optional

import typer

from corpus_cli.cli.options import Json, Root
from corpus_cli.cli.terminal import finish, new_report, note, say, say_json
from corpus_cli.run.output import Output

if TYPE_CHECKING:
    from corpus_cli.run.correct import Done

_LINES, _ARTICLES = "By line of a dump", "By article of EXPORT"


def _line(help_: str, metavar: str = "FILE:LINE") -> Any:
    return typer.Option(metavar=metavar, rich_help_panel=_LINES, help=help_)


def _article(help_: str) -> Any:
    return typer.Option(metavar="ID", rich_help_panel=_ARTICLES, help=help_)


_Arguments = Annotated[
    Optional[list[str]],
    typer.Argument(metavar="[EXPORT] [ID] [FIELD=VALUE]...", help="An export, an article of it, and its values."),
]
_Cut = Annotated[Optional[str], _line("An article begins here (-LINE: and ends there).", "FILE:LINE[-LINE]")]
_Keep = Annotated[Optional[str], _line("No article begins here.")]
_Furniture = Annotated[
    Optional[str], _line("These lines, or the article ID, are text of no article.", "FILE:LINE[-LINE]|ID")
]
_Stream = Annotated[Optional[str], _line("The stream of FILE that LINE counts in.", "NAME")]
_Join = Annotated[Optional[str], _article("This article goes on with the next.")]
_Drop = Annotated[Optional[str], _article("Leave this article out of exports.")]
_NotDuplicate = Annotated[Optional[str], _article("It repeats no other article.")]
_NotTranslation = Annotated[Optional[str], _article("It translates no other article.")]
_Confirm = Annotated[Optional[str], _article("It is right as it stands.")]
_Undo = Annotated[bool, typer.Option("--undo", help="Take back the last entry of the file.")]
_DryRun = Annotated[bool, typer.Option("--dry-run", help="Only show what would change.")]
_Who = Annotated[Optional[str], typer.Option(metavar="NAME", help="Who says so.")]
_Why = Annotated[Optional[str], typer.Option(metavar="TEXT", help="Why.")]
_File = Annotated[Optional[str], typer.Option(metavar="FILE", help="The file to write to. (default: corrections.yaml)")]
_Config = Annotated[
    Optional[str], typer.Option(metavar="FILE", help="Read root, layouts and the corrections file from here.")
]


def command(
    arguments: _Arguments = None,
    cut: _Cut = None,
    keep: _Keep = None,
    furniture: _Furniture = None,
    join: _Join = None,
    drop: _Drop = None,
    not_duplicate: _NotDuplicate = None,
    not_translation: _NotTranslation = None,
    confirm: _Confirm = None,
    undo: _Undo = False,
    dry_run: _DryRun = False,
    stream: _Stream = None,
    who: _Who = None,
    why: _Why = None,
    corrections: _File = None,
    config: _Config = None,
    root: Root = None,
    as_json: Json = False,
) -> None:
    """Set right what was split or read wrong, so that every refresh knows it.

    Writes an entry to the corrections file and shows what it changes. An empty value clears a field;
    several names are parted by `;`. Exports follow when they are made again.

    \b
    Examples:
      corpus correct articles.jsonl 4f2a91 date=2021-03-01 outlet=AZERTAC
      corpus correct --cut dumps/monday.txt:17 --why "no headline"
      corpus correct articles.jsonl --join 4f2a91 --dry-run
      corpus correct --undo
    """
    from corpus_cli.run.correct import correct, read_wish, write_book
    from corpus_cli.run.correct import undo as take_back

    settings = _settings(config, {"root": root, "corrections": corrections})
    report = new_report(settings.root, Output())
    if undo:
        done = take_back(settings, report)
        if not dry_run:
            write_book(done)
        _show(done, written=not dry_run, as_json=as_json, taken=True)
        finish(report)
    on_id = {"join": join, "drop": drop, "not-duplicate": not_duplicate, "not-translation": not_translation,
             "confirm": confirm}  # fmt: skip
    for wish in read_wish(arguments or [], on_id, {"cut": cut, "keep": keep, "furniture": furniture}):
        wish.who, wish.why, wish.stream = who, why, stream
        done = correct(wish, settings, report)
        if not dry_run:
            write_book(done)
        _show(done, written=not dry_run, as_json=as_json)
    finish(report)


def _settings(config: str | None, given: dict[str, Any]) -> Any:
    from corpus_cli.run.corrections import beside
    from corpus_cli.run.settings import Settings, read_config

    given = {key: value for key, value in given.items() if value is not None}
    settings = read_config(config, given) if config else Settings(**given)
    settings.corrections = settings.corrections or beside(config)
    return settings


def _show(done: Done, *, written: bool, as_json: bool, taken: bool = False) -> None:
    """The entry, and what it changes; `taken`: it is taken back."""
    from corpus_cli.run.correct import shown

    if as_json:
        entry = done.entry.to_dict() | {"correction": done.entry.key}
        say_json({"file": done.file, "written": written, "undone": taken, "entry": entry, "changes": done.changes})
        return
    sign = "-" if taken else "+"
    for line in shown(done.entry).splitlines():
        say(f"{sign} {line}")
    for change in done.changes:
        say(f"{change['op']} {done.entry.source}:{change['line']}  {change['title'] or '(no title)'}")
        if change["op"] == "MOD":
            for name, (was, now) in change["what"].items():
                say(f"      {name}: {was} -> {now}")
    if not done.changes:
        say("no article changes")
    if written:
        note(f"{done.file}: entry {'taken back' if taken else 'added'}")
