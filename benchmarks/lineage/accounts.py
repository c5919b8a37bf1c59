"""Accounts as they are planted: paragraphs with their descent, written out as text."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from benchmarks.lineage.reports import Choice, Name, Paragraph, Part, Quote, Told
from benchmarks.lineage.styles import Style, in_style

Role = Literal["wire", "statement", "speech", "outlet"]


@dataclass(frozen=True, slots=True)
class Applied:
    """What an editor did to a paragraph, and in which account."""

    what: str
    by: str


@dataclass(frozen=True, slots=True)
class Unit:
    """A paragraph in one account.

    `key` is the same in all accounts that hold it; `holders` are those through whose hands it went, from its writer to
    this account; `edits` are what they did to it on the way.
    """

    key: str
    paragraph: Paragraph
    holders: tuple[str, ...]
    style: Style
    edits: tuple[Applied, ...] = ()


@dataclass(frozen=True, slots=True)
class Outlet:
    """Who publishes: its name as its accounts give it, its web address and its house style."""

    name: str
    style: Style

    @property
    def address(self) -> str:
        """Where its accounts stand on the web."""
        return f"https://{self.name.lower().replace('the ', '').replace(' ', '')}.example"


@dataclass(slots=True)
class Account:
    """An account while its pile is planted: `minute` is when it was truly written, `lead` and `foot` hold credits."""

    id: str
    outlet: Outlet
    role: Role
    minute: int
    units: list[Unit]
    sources: tuple[str, ...] = ()
    lead: str = ""
    inside: str = ""
    foot: list[str] = field(default_factory=list)
    credits: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Placed:
    """A paragraph's characters in the text of its account."""

    unit: Unit
    start: int
    end: int


def write_out(account: Account) -> tuple[str, tuple[Placed, ...]]:
    """The text of an account, with the place of each paragraph."""
    text, placed = "", []
    for number, unit in enumerate(account.units):
        text += "\n\n" if text else ""
        text += account.lead if number == 0 else ""
        start = len(text)
        words = paragraph_text(unit, account.outlet.name)
        if number == 0 and account.inside:
            words = words.rstrip(".") + account.inside
        text += words
        placed.append(Placed(unit, start, len(text)))
    for line in account.foot:
        text += f"\n\n{line}"
    return text, tuple(placed)


def paragraph_text(unit: Unit, outlet: str) -> str:
    """A paragraph as it stands in an account of this outlet."""
    sentences = [_sentence(sentence, outlet) for sentence in unit.paragraph]
    return in_style(" ".join(each for each in sentences if each), unit.style)


def _sentence(parts: Sequence[Part], outlet: str) -> str:
    words = "".join(_words(part, outlet) for part in parts)
    # A quotation that ends its sentence takes the full stop in.
    words = words.replace("”.", ".”") if words.endswith("”.") else words
    return words[:1].upper() + words[1:]


def _words(part: Part, outlet: str) -> str:
    if isinstance(part, str):
        return part
    if isinstance(part, Name | Choice):
        return part.wordings[part.chosen]
    if isinstance(part, Told):
        return part.words or f"told {outlet}"
    return _quotation(part)


def _quotation(quote: Quote) -> str:
    pieces = list(quote.pieces)
    if quote.gap is not None:
        pieces[quote.gap] = "… " + pieces[quote.gap][0].lower() + pieces[quote.gap][1:]
    return "“" + " ".join(pieces) + "”"
