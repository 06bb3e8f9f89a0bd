"""corpus completion"""

from __future__ import annotations

from enum import Enum
from typing import Annotated

import typer

from corpus_cli.cli.terminal import say_text


class Shell(str, Enum):
    """The shells that have completions."""

    bash = "bash"
    zsh = "zsh"
    fish = "fish"


def command(
    shell: Annotated[Shell, typer.Argument(metavar="bash|zsh|fish", help="The shell.", show_default=False)],
) -> None:
    """Print the script that completes commands, options and their values in a shell.

    Nothing is installed: put its output where your shell looks for it.

    \b
    Examples:
      corpus completion bash > ~/.local/share/bash-completion/completions/corpus
      corpus completion zsh > ~/.zfunc/_corpus        (with ~/.zfunc in fpath)
      corpus completion fish > ~/.config/fish/completions/corpus.fish
    """
    from typer.completion import get_completion_script  # type: ignore[attr-defined]  # public, yet not in its `__all__`

    say_text(get_completion_script(prog_name="corpus", complete_var="_CORPUS_COMPLETE", shell=shell.value))
