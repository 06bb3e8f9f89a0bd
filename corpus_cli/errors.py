"""What can go wrong, said once: what, where, what to do about it, and the exit code it leads to."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

EXIT_DONE = 0
EXIT_FINDINGS = 1
EXIT_FAILED = 2
EXIT_LOCKED = 75
EXIT_INTERRUPTED = 130
EXIT_TERMINATED = 143


class CorpusError(Exception):
    """A fault that a user can act on.

    `message` says what happened, `where` the file (`file:line`) it happened in, `hint` what to do.
    `lost` is what `--rejects` says of an input besides: `source`, `stream`, `start`, `end`, `bytes`, `text`, as far
    as known. What is not `told` only goes there. Pickles whole, since engines carry it between processes.
    """

    exit_code = EXIT_FAILED
    lost: dict[str, Any] | None = None
    told = True

    def __init__(self, message: str, where: str | None = None, hint: str | None = None) -> None:
        super().__init__(message, where, hint)
        self.message, self.where, self.hint = message, where, hint

    def __str__(self) -> str:
        head = f"{self.where}: {self.message}" if self.where else self.message
        return f"{head} ({self.hint})" if self.hint else head


class UsageError(CorpusError):
    """The command line or a call asks for something that does not exist."""


class ConfigError(CorpusError):
    """A configuration, layout, registry or corrections file cannot be used."""


class InputError(CorpusError):
    """One input cannot be read; the others still are."""

    exit_code = EXIT_FINDINGS


class RecordError(CorpusError):
    """A line of a JSONL stream is no record; the others still pass."""

    exit_code = EXIT_FINDINGS


class CorrectionError(CorpusError):
    """A correction does not apply: it is faulty, contradicts another, or does not find its place; the others do.

    `key` is that of the correction, by which a store finds its line again when the file has changed elsewhere.
    """

    exit_code = EXIT_FINDINGS

    def __init__(self, message: str, where: str | None = None, hint: str | None = None, key: str = "") -> None:
        super().__init__(message, where, hint)
        self.args = (message, where, hint, key)
        self.key = key


class OutputError(CorpusError):
    """The output cannot be written; the old one is as it was."""


class MissingExtra(CorpusError):
    """A feature needs a package that is not installed; the hint says what to install."""

    def __init__(self, feature: str, extra: str) -> None:
        self.feature, self.extra = feature, extra
        super().__init__(
            f"{feature} needs packages that are not installed", None, f"pip install 'osint-corpus[{extra}]'"
        )

    def __reduce__(self) -> tuple[type, tuple[str, str]]:
        return type(self), (self.feature, self.extra)


class Locked(CorpusError):
    """Another refresh holds the output's lock."""

    exit_code = EXIT_LOCKED
