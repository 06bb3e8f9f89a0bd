"""Process entry: what happens before, around and after a command, and the exit code it ends with."""

from __future__ import annotations

import sys

from corpus_cli import __version__

TYPE_CHECKING = False
if TYPE_CHECKING:  # `typing` itself would cost `--version` a third of its time
    from sys import UnraisableHookArgs
    from types import FrameType


def main(argv: list[str] | None = None) -> int:
    """Run `corpus` with `argv` (default: the process's own) and return the exit code.

    Usage errors and `--help` leave by SystemExit, as typer has them.
    """
    argv = sys.argv[1:] if argv is None else argv
    if argv == ["--version"]:
        return _show_version()
    return _guarded(argv)


def _show_version() -> int:
    try:
        print(f"corpus {__version__}", flush=True)
    except BrokenPipeError:
        _settle()
    return 0


def _settle() -> None:
    """Write out what is buffered; where nobody takes it, let it go, or the interpreter ends with 120 over it."""
    import os

    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
        except (AttributeError, ValueError):  # closed before we began, or by us
            continue


def _guarded(argv: list[str]) -> int:
    import signal

    from corpus_cli.errors import EXIT_DONE, EXIT_FAILED, EXIT_INTERRUPTED, EXIT_TERMINATED, CorpusError

    signal.signal(signal.SIGTERM, _terminate)
    sys.unraisablehook = _raise_again
    try:
        from corpus_cli.main import start

        start(argv)
    except KeyboardInterrupt:
        return EXIT_INTERRUPTED
    except CorpusError as error:
        _complain(str(error))
        return error.exit_code
    except Exception as error:  # noqa: BLE001 - the last place that can turn a bug into an honest exit code
        # Python 3.11 and older wrap what stops them in the midst of making a class.
        if isinstance(error.__cause__, KeyboardInterrupt):
            return EXIT_INTERRUPTED
        if isinstance(error.__cause__, SystemExit):
            return EXIT_TERMINATED
        import traceback

        traceback.print_exc()
        _complain("this is a fault in corpus itself: please report it with the lines above")
        return EXIT_FAILED
    finally:
        _settle()
    return EXIT_DONE


def _complain(message: str) -> None:
    from corpus_cli.text.visible import visible_line

    print(f"corpus: {visible_line(message)}", file=sys.stderr)


def _terminate(_signal: int, _frame: FrameType | None) -> None:
    # An exception, not os._exit: temporary files are removed on the way out.
    from corpus_cli.errors import EXIT_TERMINATED

    raise SystemExit(EXIT_TERMINATED)


def _raise_again(lost: UnraisableHookArgs) -> None:
    """Raise once more, where it is heard, what ends the run: inside a finalizer or a callback (`import` has some) an
    exception is printed and forgotten, and Ctrl-C would do nothing.
    """
    import signal

    ends = lost.exc_value
    if not isinstance(ends, (KeyboardInterrupt, SystemExit)) or not hasattr(signal, "setitimer"):
        sys.__unraisablehook__(lost)
        return

    def again(_signal: int, _frame: FrameType | None) -> None:
        raise ends

    signal.signal(signal.SIGALRM, again)
    signal.setitimer(signal.ITIMER_REAL, 0.01)


if __name__ == "__main__":
    sys.exit(main())
