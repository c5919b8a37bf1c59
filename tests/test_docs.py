"""The documentation names every command, option, lens and message of the product, and every link in it arrives."""

import re
from pathlib import Path

import click
import pytest

from retold.cli import main
from retold.lenses import LENSES
from retold.model import Lens

ROOT = Path(__file__).parents[1]
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])


@pytest.mark.parametrize("name", sorted(main.commands))
def test_every_command_has_a_page_with_all_its_options(name: str) -> None:
    page = (ROOT / "docs" / "commands" / f"{name}.md").read_text(encoding="utf-8")

    options = [option for option in main.commands[name].params if isinstance(option, click.Option)]
    assert all(any(flag in page for flag in option.opts) for option in options)


@pytest.mark.parametrize("lens", LENSES, ids=lambda lens: lens.name)
def test_every_lens_has_a_page(lens: Lens) -> None:
    assert (ROOT / "docs" / "lenses" / f"{lens.name}.md").is_file()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_link_in_a_page_arrives(page: Path) -> None:
    links = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8"))

    assert [link for link in links if not (page.parent / link).exists()] == []
