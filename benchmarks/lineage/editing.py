"""Editing: what a desk does to words that it takes over, each edit noted beside the paragraph."""

import random
import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from benchmarks.lineage.accounts import Account, Applied, Outlet, Unit, paragraph_text
from benchmarks.lineage.reports import Choice, Name, Paragraph, Part, Quote, Sentence, Told
from benchmarks.lineage.styles import Style

# Edits that an editor makes of a fuller or rawer text, and that nobody makes the other way round.
ONE_WAY = (
    "name left short",
    "quotation shortened",
    "teller told made general",
    "tail trimmed",
    "slip corrected",
    "sentence cut",
    "own text in another style",
)

Desk = Callable[[Unit, Outlet, random.Random], tuple[Paragraph, list[str]]]


def take_over(units: Sequence[Unit], taker: Account, chance: random.Random, care: float) -> list[Unit]:
    """The paragraphs as another account takes them: `care` (0-1) is how much its desk changes."""
    kept, trimmed = _choose(units, chance, care)
    restyled = chance.random() < 0.4
    taken = [_edited(unit, taker, chance, care) for unit in kept]
    taken = [_restyled(unit, taker) for unit in taken] if restyled else taken
    if trimmed and taken:
        taken[-1] = replace(taken[-1], edits=(*taken[-1].edits, Applied("tail trimmed", taker.id)))
    return _names_mended(taken, units, taker, chance)


def _choose(units: Sequence[Unit], chance: random.Random, care: float) -> tuple[list[Unit], bool]:
    """Which paragraphs are taken, and whether the tail was trimmed."""
    kept = list(units)
    trimmed = False
    if chance.random() < 0.2 + 0.5 * care and len(kept) > 3:
        kept = kept[: chance.randint(max(2, len(kept) // 3), len(kept) - 1)]
        trimmed = True
    if chance.random() < 0.4 * care and len(kept) > 3:
        del kept[chance.randrange(1, len(kept) - 1)]
    if chance.random() < 0.3 * care and len(kept) > 3:
        place = chance.randrange(1, len(kept) - 1)
        kept[place], kept[place + 1] = kept[place + 1], kept[place]
    return kept, trimmed


def _edited(unit: Unit, taker: Account, chance: random.Random, care: float) -> Unit:
    paragraph, done = unit.paragraph, []
    desks: Sequence[tuple[float, Desk]] = (
        (0.35 * care, _cut_sentence),
        (0.6 * care, _shorten_quotation),
        (0.7 * care, _word_otherwise),
        (0.25 + 0.4 * care, _generalise_told),
        (0.25 * care, _shorten_names),
        (0.3 * care, _join_sentences),
        (0.25 * care, _part_sentences),
        (0.6, _correct_slip),
        (0.05, _slip),
    )
    for likely, desk in desks:
        if chance.random() < likely:
            paragraph, names = desk(replace(unit, paragraph=paragraph), taker.outlet, chance)
            done += names
    edits = (*unit.edits, *(Applied(name, taker.id) for name in done))
    told = _keep_told(paragraph, unit)
    return Unit(unit.key, told, (*unit.holders, taker.id), unit.style, edits)


def _restyled(unit: Unit, taker: Account) -> Unit:
    if not is_styled(unit, unit.style, taker.outlet.style):
        return unit
    return replace(unit, style=taker.outlet.style, edits=(*unit.edits, Applied("house style", taker.id)))


def is_styled(unit: Unit, one: Style, other: Style) -> bool:
    """Whether a paragraph reads differently in two house styles."""
    return paragraph_text(replace(unit, style=one), "") != paragraph_text(replace(unit, style=other), "")


def _keep_told(paragraph: Paragraph, unit: Unit) -> Paragraph:
    """What the copy keeps of "told the Echo" still names the first outlet."""
    return tuple(
        tuple(Told(f"told {unit_outlet(unit)}") if isinstance(part, Told) and not part.words else part for part in each)
        for each in paragraph
    )


def unit_outlet(unit: Unit) -> str:
    """The outlet that wrote a paragraph, as its key names it."""
    return unit.key.split(":", 1)[0]


def _cut_sentence(unit: Unit, _: Outlet, chance: random.Random) -> tuple[Paragraph, list[str]]:
    if len(unit.paragraph) < 2:
        return unit.paragraph, []
    return unit.paragraph[:-1], ["sentence cut"]


def _shorten_quotation(unit: Unit, _: Outlet, chance: random.Random) -> tuple[Paragraph, list[str]]:
    def shorten(part: Part) -> Part:
        if not isinstance(part, Quote) or len(part.pieces) < 2 or part.gap is not None:
            return part
        if len(part.pieces) > 2 and chance.random() < 0.5:
            return Quote((part.pieces[0], part.pieces[-1]), gap=1)
        return Quote(part.pieces[:1]) if chance.random() < 0.7 else Quote(part.pieces[-1:])

    return _changed(unit.paragraph, shorten, "quotation shortened")


def _word_otherwise(unit: Unit, _: Outlet, chance: random.Random) -> tuple[Paragraph, list[str]]:
    def choose(part: Part) -> Part:
        if isinstance(part, Choice) or (isinstance(part, Name) and chance.random() < 0.4):
            others = [number for number in range(len(part.wordings)) if number != part.chosen]
            return replace(part, chosen=chance.choice(others)) if others else part
        return part

    return _changed(unit.paragraph, choose, "worded otherwise")


def _generalise_told(unit: Unit, _: Outlet, chance: random.Random) -> tuple[Paragraph, list[str]]:
    general = chance.choice(("told reporters", "told journalists", "told a news agency", "told a newspaper", "said"))

    def generalise(part: Part) -> Part:
        names_outlet = isinstance(part, Told) and (part.words is None or part.words.endswith(unit_outlet(unit)))
        return Told(general) if names_outlet else part

    return _changed(unit.paragraph, generalise, "teller told made general")


def _shorten_names(unit: Unit, _: Outlet, chance: random.Random) -> tuple[Paragraph, list[str]]:
    def shorten(part: Part) -> Part:
        return Name((*part.wordings, part.short), part.short, len(part.wordings)) if isinstance(part, Name) else part

    return _changed(unit.paragraph, shorten, "name left short")


def _join_sentences(unit: Unit, _: Outlet, chance: random.Random) -> tuple[Paragraph, list[str]]:
    if len(unit.paragraph) < 2:
        return unit.paragraph, []
    first, second, *rest = unit.paragraph
    if not (isinstance(first[-1], str) and first[-1].endswith(".") and isinstance(second[0], str)):
        return unit.paragraph, []
    if not re.match(r"(?:It|He|She|They|The|Its|Her|His|Most|Some) ", second[0]):
        return unit.paragraph, []
    joined = (*first[:-1], first[-1][:-1] + ", and " + second[0][0].lower() + second[0][1:], *second[1:])
    return (joined, *rest), ["sentences joined"]


def _part_sentences(unit: Unit, _: Outlet, chance: random.Random) -> tuple[Paragraph, list[str]]:
    for number, sentence in enumerate(unit.paragraph):
        for place, part in enumerate(sentence):
            if isinstance(part, str) and ", and the " in part:
                before, behind = part.split(", and the ", 1)
                two = ((*sentence[:place], f"{before}."), (f"The {behind}", *sentence[place + 1 :]))
                return (*unit.paragraph[:number], *two, *unit.paragraph[number + 1 :]), ["sentence parted"]
    return unit.paragraph, []


_DOUBLED = re.compile(r"\b(the|a|of|to|in|and) \1\b")
# A letter that was struck twice in the middle of a long word: "passsengers".
_STRUCK_TWICE = re.compile(r"([a-z])\1\1")


def _correct_slip(unit: Unit, _: Outlet, chance: random.Random) -> tuple[Paragraph, list[str]]:
    def correct(part: Part) -> Part:
        return _STRUCK_TWICE.sub(r"\1\1", _DOUBLED.sub(r"\1", part)) if isinstance(part, str) else part

    return _changed(unit.paragraph, correct, "slip corrected")


def _slip(unit: Unit, _: Outlet, chance: random.Random) -> tuple[Paragraph, list[str]]:
    return slip(unit.paragraph, chance), ["slip made"]


def slip(paragraph: Paragraph, chance: random.Random) -> Paragraph:
    """The paragraph with a slip of the keyboard in one of its sentences: a small word or a letter doubled."""
    number = chance.randrange(len(paragraph))
    sentence = list(paragraph[number])
    places = [place for place, part in enumerate(sentence) if isinstance(part, str) and len(part) > 40]
    if not places:
        return paragraph
    part = sentence[places[0]]
    assert isinstance(part, str)
    small = list(re.finditer(r"(?<= )(the|of|to|in|and)(?= )", part))
    double = list(re.finditer(r"(?<=[a-z])([a-z])\1(?=[a-z]{2})", part))
    if double and chance.random() < 0.5:
        match = chance.choice(double)
        sentence[places[0]] = part[: match.end()] + match.group(1) + part[match.end() :]
    elif small:
        match = chance.choice(small)
        sentence[places[0]] = part[: match.end()] + f" {match.group()}" + part[match.end() :]
    return (*paragraph[:number], tuple(sentence), *paragraph[number + 1 :])


def _changed(paragraph: Paragraph, change: Callable[[Part], Part], name: str) -> tuple[Paragraph, list[str]]:
    changed: Paragraph = tuple(tuple(change(part) for part in sentence) for sentence in paragraph)
    return changed, [name] if changed != paragraph else []


def _names_mended(taken: list[Unit], before: Sequence[Unit], taker: Account, chance: random.Random) -> list[Unit]:
    """Where a name's introduction fell away, a careful desk gives it at the next mention; others leave it short."""
    names = {part.short: part for unit in before for part in _all_parts(unit) if isinstance(part, Name)}
    for short, name in names.items():
        if any(isinstance(part, Name) and part.short == short for unit in taken for part in _all_parts(unit)):
            continue
        place = next((number for number, unit in enumerate(taken) if _mentions(unit, short)), None)
        if place is None:
            continue
        if chance.random() < 0.6:
            taken[place] = _introduced(taken[place], name, taker)
        else:
            left = Applied("name left short", taker.id)
            taken[place] = replace(taken[place], edits=(*taken[place].edits, left))
    return taken


_FIGURE = re.compile(r"\b[1-9]\d{1,2}\b(?![,.]\d)")


def figure_mended(unit: Unit, by: str) -> Unit:
    """The paragraph with its first figure one higher, as a later version has it; itself where it has none."""
    if not any(isinstance(part, str) and _FIGURE.search(part) for part in _all_parts(unit)):
        return unit

    def mend(part: Part) -> Part:
        return _FIGURE.sub(lambda match: str(int(match.group()) + 1), part, count=1) if isinstance(part, str) else part

    paragraph, _ = _changed(unit.paragraph, mend, "")
    return replace(unit, paragraph=paragraph, edits=(*unit.edits, Applied("figure mended", by)))


def _all_parts(unit: Unit) -> list[Part]:
    return [part for sentence in unit.paragraph for part in sentence]


def _mentions(unit: Unit, short: str) -> bool:
    return any(isinstance(part, str) and re.search(rf"\b{short}\b", part) for part in _all_parts(unit))


def _introduced(unit: Unit, name: Name, taker: Account) -> Unit:
    sentences: list[Sentence] = []
    done = False
    for sentence in unit.paragraph:
        parts: list[Part] = []
        for part in sentence:
            if not done and isinstance(part, str) and (match := re.search(rf"(?:Mr |Ms )?\b{name.short}\b", part)):
                parts += [part[: match.start()], name, part[match.end() :]]
                done = True
            else:
                parts.append(part)
        sentences.append(tuple(part for part in parts if part != ""))
    return replace(unit, paragraph=tuple(sentences), edits=(*unit.edits, Applied("name introduced", taker.id)))
