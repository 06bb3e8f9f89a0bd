"""corpus verify"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Annotated

import typer

from corpus_cli.cli.options import Json, Root
from corpus_cli.cli.terminal import finish_search, new_report, say, say_json
from corpus_cli.run.output import Output

if TYPE_CHECKING:
    from corpus_cli.run.verify import Account, Finding

_TOLD = 20


def command(
    export: Annotated[
        str, typer.Argument(metavar="EXPORT", help="An export (JSONL), or - for standard input.", show_default=False)
    ],
    as_json: Json = False,
    root: Root = None,
) -> None:
    """Hold an export against its dumps: schema, hashes, spans, and every text that names its bytes.

    Ends with 1 where something does not hold, and says which record and which byte of the dump. An export
    without what can be checked (--fields core, CSV) is refused.

    \b
    Examples:
      corpus verify articles.jsonl
      corpus verify articles.jsonl --root /archive --json | jq -r .what
    """
    from corpus_cli.run.verify import Account, verify

    account = Account()
    told: Counter[str] = Counter()
    for finding in verify(export, new_report(root, Output(), [export]).root, account):
        if as_json:
            say_json(finding.to_dict())
            continue
        told[finding.source or ""] += 1
        if told[finding.source or ""] <= _TOLD:
            say(_line(export, finding))
    for source, count in told.items():
        if count > _TOLD:
            say(f"{source or export}: {count - _TOLD} findings more (--json gives them all)")
    if as_json:
        say_json(account.to_dict())
    else:
        say(_sum(account))
    finish_search(not account.findings)


def _line(export: str, finding: Finding) -> str:
    where = f"{export}:{finding.line}"
    record = f" {finding.id}" if finding.id else ""
    dump = f" {finding.source}" if finding.source else ""
    stream = f" [{finding.stream}]" if finding.stream else ""
    byte = f", byte {finding.byte}" if finding.byte is not None else ""
    key = f" {finding.key}" if finding.key else ""
    return f"{where}:{record}{dump}{stream}{byte}:{key} {finding.what}"


def _sum(account: Account) -> str:
    spans = "every byte is in exactly one record" if account.tiled else "spans in order, none overlapping"
    held = f"everything holds ({spans})" if not account.findings else f"{account.findings} findings"
    more = f"; {account.unchecked} spans in articles that the export leaves out" if account.unchecked else ""
    return f"{account.records} records of {account.dumps} dumps: {held}{more}"
