"""corpus export"""

# The context tells which options were given, which their values do not: so they are read from it.
# ruff: noqa: ARG001

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, Optional

import typer

from corpus_cli.cli import values
from corpus_cli.cli.options import (
    AssumedOutlet,
    AssumedYear,
    Cluster,
    Corrections,
    Detector,
    Encoding,
    Expect,
    Inputs,
    Jobs,
    Json,
    Layout,
    Reference,
    Root,
)  # fmt: skip
from corpus_cli.cli.progress import progress
from corpus_cli.cli.terminal import finish, new_report, note, say, say_json
from corpus_cli.errors import UsageError

if TYPE_CHECKING:
    from corpus_cli.run.report import RunReport
    from corpus_cli.run.settings import Settings

_CHOICE = "Which records"
_Where = Annotated[
    Optional[list[str]],
    typer.Option(
        metavar="KEY=V[,V]",
        rich_help_panel=_CHOICE,
        help="Keep records whose KEY has one of these values (may be repeated; dotted keys; null for none).",
        autocompletion=values.conditions,
    ),
]
_Since = Annotated[
    Optional[str],
    typer.Option(metavar="DATE", rich_help_panel=_CHOICE, help="Keep what may be from this day, month or year on."),
]
_Until = Annotated[
    Optional[str], typer.Option(metavar="DATE", rich_help_panel=_CHOICE, help="Keep what may be from before its end.")
]
_Rejects = Annotated[
    Optional[str],
    typer.Option(
        metavar="FILE", rich_help_panel=_CHOICE, help="Where goes what could not be used, with the reason: JSONL."
    ),
]
_Fields = Annotated[
    Optional[str],
    typer.Option(
        metavar="core|all|KEY,...",
        help="Which keys of a record to write. (default: all)",
        autocompletion=values.field_sets,
    ),
]
_Format = Annotated[
    Optional[str],
    typer.Option(
        "--format",
        metavar="NAME",
        help="Format of the output. (default: by its ending, else jsonl)",
        autocompletion=values.formats,
    ),
]
_Summary = Annotated[
    Optional[str], typer.Option(metavar="FILE", help="Write counts, seconds and findings of the run to FILE (JSON).")
]

_Outputs = Annotated[
    Optional[list[str]],
    typer.Option("--output", "-o", metavar="FILE", help="Where to write (may be repeated). (default: standard output)"),
]
_Furniture = Annotated[
    bool, typer.Option("--all", help="Also write the furniture between articles, so that records tile the dumps.")
]
_Layouts = Annotated[
    Optional[list[str]],
    typer.Option("--layouts", metavar="PATH", help="A file or folder of layouts laid over ours (may be repeated)."),
]
_Registries = Annotated[
    Optional[list[str]],
    typer.Option("--registry", metavar="FILE", help="A file of outlets laid over ours (may be repeated)."),
]
_REFRESH = "Refresh: only what changed is parsed again"
_Config = Annotated[
    Optional[str],
    typer.Option(metavar="FILE", rich_help_panel=_REFRESH, help="Read options from a file that `corpus init` wrote."),
]
_Refresh = Annotated[
    Optional[bool],
    typer.Option(
        "--refresh/--no-refresh",
        rich_help_panel=_REFRESH,
        help="Keep a store beside the output. (default: with --config and an output file)",
        show_default=False,
    ),
]
_Changes = Annotated[
    Optional[str],
    typer.Option(metavar="FILE", rich_help_panel=_REFRESH, help="Write what changed: ADD, MOD, MOV, DEL (JSONL)."),
]
_AllowShrink = Annotated[
    bool,
    typer.Option("--allow-shrink", rich_help_panel=_REFRESH, help="Write even if more than a tenth would leave."),
]
_DryRun = Annotated[
    bool, typer.Option("--dry-run", rich_help_panel=_REFRESH, help="Only say what would be done, as JSON with --json.")
]


def command(
    ctx: typer.Context,
    inputs: Inputs = None,
    fields: _Fields = None,
    form: _Format = None,
    where: _Where = None,
    since: _Since = None,
    until: _Until = None,
    rejects: _Rejects = None,
    furniture: _Furniture = False,
    layout: Layout = None,
    layouts: _Layouts = None,
    registries: _Registries = None,
    corrections: Corrections = None,
    encoding: Encoding = None,
    detector: Detector = "default",
    reference: Reference = None,
    year: AssumedYear = None,
    outlet: AssumedOutlet = None,
    expect: Expect = None,
    summary: _Summary = None,
    outputs: _Outputs = None,
    root: Root = None,
    config: _Config = None,
    refresh: _Refresh = None,
    changes: _Changes = None,
    allow_shrink: _AllowShrink = False,
    dry_run: _DryRun = False,
    jobs: Jobs = 1,
    cluster: Cluster = None,
    as_json: Json = False,
) -> None:
    """Split, detect, normalise and link dumps, and write the records.

    Records of ours (JSONL) are taken as they are, and only filtered and written. An output file
    is the old one or the new one, never a part of one.

    \b
    Examples:
      corpus export dump.txt > articles.jsonl
      corpus export dumps/ --fields core --where language=az,ar -o articles.jsonl
      corpus export articles.jsonl --since 2021-03 --until 2022 --rejects rejects.jsonl
      corpus export --config corpus.yaml --changes changes.jsonl
      corpus export dump.txt | jq -r .title
    """
    from corpus_cli.run.settings import Settings, read_config

    given = _given(ctx)
    settings = read_config(config, given) if config else Settings(**given)
    report = new_report(settings.root, settings.output(), settings.inputs)
    refreshes = settings.refresh
    if refreshes is None:
        refreshes = bool(changes or settings.changes or (config and settings.outputs and "-" not in settings.outputs))
    if dry_run:
        finish(_preview(settings, report, as_json, refreshes))
    elif refreshes:
        finish(_refreshed(settings, report, allow_shrink))
    else:
        finish(_exported(settings, report))


_NAMES = {"form": "format", "furniture": "all"}
_NO_SETTINGS = ("config", "allow_shrink", "dry_run", "as_json")


def _given(ctx: typer.Context) -> dict[str, Any]:
    """The settings that the command line gives; a default is none of them."""
    given = {}
    for name, value in ctx.params.items():
        source = ctx.get_parameter_source(name)
        if name not in _NO_SETTINGS and source is not None and source.name != "DEFAULT":
            given[_NAMES.get(name, name)] = list(value) if isinstance(value, tuple) else value
    return given


def _exported(settings: Settings, report: RunReport) -> RunReport:
    from corpus_cli.run.chain import export
    from corpus_cli.run.corrections import tell_faults
    from corpus_cli.run.engines import open_engine
    from corpus_cli.run.output import write

    tell_faults(settings.book(), report)
    with (
        open_engine(*_how(settings)) as engine,
        progress(report, settings.inputs, settings.outputs or ["-"], threads=not engine.parallel),
    ):
        records = export(settings.inputs, settings.options(), report, engine)
        done = write(records, settings.output(), report, settings.selection())
    if settings.outputs and "-" not in settings.outputs:
        note(f"{settings.outputs[0]}: written ({done.counted()})")
    return done


def _how(settings: Settings) -> tuple[int, str | None, str, str]:
    """What `open_engine` takes. The shards of a cluster stand beside the first output."""
    if settings.cluster is None:
        return settings.jobs, None, "", ""
    from corpus_cli.run.fingerprint import made_by

    first = settings.outputs[0] if settings.outputs else "-"
    if first == "-":
        raise UsageError("--cluster needs an output", None, "name one with -o that all machines reach")
    return settings.jobs, settings.cluster, f"{first.rstrip('/')}.work", made_by(settings)


def _refreshed(settings: Settings, report: RunReport, allow_shrink: bool) -> RunReport:
    from corpus_cli.run.engines import open_engine
    from corpus_cli.run.refresh import refresh, told

    with open_engine(*_how(settings)) as engine:
        done = refresh(settings, report, allow_shrink=allow_shrink, engine=engine)
    note(told(done, settings.output().path))
    return done


def _preview(settings: Settings, report: RunReport, as_json: bool, refreshes: bool) -> RunReport:
    """Say what would be done with each dump and output, on standard output."""
    from corpus_cli.run.corrections import tell_faults
    from corpus_cli.run.inputs import find_inputs
    from corpus_cli.run.refresh import preview

    tell_faults(settings.book(), report)
    if refreshes:
        found = preview(settings, report)
        rows = [(step.what, step.source) for step in found.steps] + [("gone", kept.source) for kept in found.gone]
    else:
        items = find_inputs(settings.inputs, report, records=True, dumps=True)
        rows = [("read", item.source) for item in items]
    rows += [("write", name) for name in settings.outputs or ["-"]]
    for what, name in rows:
        if as_json:
            say_json({"do": what, "name": name})
        else:
            say(f"{what:<16} {name}")
    return report
