import re
from typing import Any

import pytest
import typer
from doc_pages import REFERENCE, ROOT, commands, pages, rows, sections

from recoupe.cli import app

PAGE = sections(REFERENCE / "commands.md")


def _commands() -> dict[str, Any]:
    group: Any = typer.main.get_command(app)
    named = {f"recoupe {name}": command for name, command in group.commands.items()}
    return {"recoupe": group, **named}


def _options(command: Any) -> set[str]:
    found = {"--help"}
    for parameter in command.params:
        is_option = parameter.param_type_name == "option"
        found |= set(parameter.opts) if is_option else {str(parameter.metavar)}
    return found


def test_every_command_has_its_section_and_no_other_does() -> None:
    assert {title for title in PAGE if title.startswith("recoupe")} == set(_commands())


@pytest.mark.parametrize("name", _commands())
def test_every_option_is_named_and_no_other(name: str) -> None:
    assert set(rows(PAGE[name])) == _options(_commands()[name])


def test_commands_shown_in_the_docs_exist_with_their_options() -> None:
    known = {name: _options(command) for name, command in _commands().items()}
    for page in pages():
        for line in commands(page):
            words = line[line.index("|") + 1 :] if "|" in line else line
            if words[0].endswith("recoupe"):
                name = f"recoupe {words[1]}"
                shown = {word for word in words if word.startswith("--")}
                assert name in known, f"{page.name}: {' '.join(line)}"
                assert shown <= known[name], f"{page.name}: {' '.join(line)}"


def test_make_targets_shown_in_the_docs_exist() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    targets = set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))
    for page in pages():
        shown = set(re.findall(r"`make ([a-z]+)`|^\$ make ([a-z]+)", page.read_text("utf-8"), re.M))
        assert {"".join(pair) for pair in shown} <= targets, page.name


@pytest.mark.parametrize("target", ["demo", "test"])
def test_the_readme_gives_the_two_commands(target: str) -> None:
    assert ["make", target] in list(commands(ROOT / "README.md"))


def test_exit_statuses_are_those_of_the_program() -> None:
    from recoupe.cli import ALL_READ, NOTHING_DONE, SOME_PROBLEMS

    told = re.findall(r"^\| (\d) \|", PAGE["Exit status"], re.MULTILINE)
    assert [int(status) for status in told] == [ALL_READ, SOME_PROBLEMS, NOTHING_DONE]
