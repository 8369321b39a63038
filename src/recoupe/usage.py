"""What is wrong with a command as it was typed, in one line: found, expected, what to do."""

import re
from collections.abc import Iterable
from typing import Any

import typer

# Typer's parent of all errors of usage has another home in each of its versions.
UsageError: type[Exception] = typer.BadParameter.__mro__[1]

_QUOTED = re.compile(r"'([^']*)'")
_WITHIN = re.compile(r"\(([^()]*)\)$")


def asks_for_help(error: Exception) -> bool:
    """Tell whether nothing was typed at all, so that the help is the answer."""
    return type(error).__name__ == "NoArgsIsHelpError"


def explained(error: Exception) -> str:
    """Say what was typed, what can be, and where to read more."""
    context = getattr(error, "ctx", None)
    command = f"recoupe {context.info_name}" if context and context.parent else "recoupe"
    found, expected = _found(error, context)
    return f"found {found}; expected {expected}; see {command} --help"


def _found(error: Exception, context: Any) -> tuple[str, str]:
    message, kind = str(getattr(error, "message", error)), type(error).__name__
    parameter = getattr(error, "param", None)
    if kind == "NoSuchOption":
        options = (name for one in context.command.params for name in one.opts if name[:2] == "--")
        return f"an unknown option {getattr(error, 'option_name', '')}", _one_of(options)
    if kind == "MissingParameter" and parameter is not None:
        name = parameter.metavar or parameter.name
        told = (parameter.help or "").rstrip(".")
        return f"no {name}", f"{name}: {told[:1].lower()}{told[1:]}" if told else str(name)
    if kind == "BadOptionUsage":
        return f"{getattr(error, 'option_name', '')} with nothing behind it", "its value there"
    quoted, within = _QUOTED.findall(message), _WITHIN.search(message)
    typed = quoted[0] if quoted else message
    if parameter is not None:
        name = parameter.opts[0] if parameter.opts[0][:1] == "-" else parameter.metavar
        return f"{typed!r} for {name}", _one_of(quoted[1:])
    if commands := getattr(getattr(context, "command", None), "commands", None):
        return f"an unknown command {typed!r}", _one_of(commands)
    arguments = (one.metavar for one in context.command.params if one.opts[0][:1] != "-")
    return f"too much: {within[1] if within else message}", " ".join(arguments) or "options alone"


def _one_of(names: Iterable[str]) -> str:
    listed = list(names)
    return f"one of {', '.join(listed)}" if listed else "a value it can take"
