"""Growing: a story's accounts are planted one from another, giver first."""

import random
from collections.abc import Sequence
from dataclasses import replace

from benchmarks.lineage.accounts import Account, Applied, Outlet, Role, Unit
from benchmarks.lineage.credits import credit
from benchmarks.lineage.editing import figure_mended, is_styled, slip, take_over
from benchmarks.lineage.own import own_paragraphs
from benchmarks.lineage.reports import Choice, Name, Quote, Report, Told
from benchmarks.lineage.styles import Style

OUTLETS = (
    "Osterlin Echo", "The Sound Daily", "Kestrel Online", "Grausee Bote", "The Morning Ledger", "Halden Courier",
    "Valley Observer", "Radio Lindenau", "The Quill", "Tarnow Gazette", "Northern Mirror", "City Post",
    "Brennford Times", "The Plains Herald", "Coast Today", "Merrow Monitor", "Island Record", "The Evening Star-Argus",
    "Lakeside Journal", "Velmora Tribune", "News 9 Ravenhithe", "Dunmore Free Press", "The Examiner of Pask",
    "Sankt Ivo Zeitung", "Orchard Weekly", "The Daily Compass", "Ledger & Plough", "Highland Dispatch",
)  # fmt: skip
AGENCIES = ("Northern Wire", "Meridian News Service", "Halden Press Agency", "AP", "Reuters", "AFP", "dpa", "PA Media")
SPEAKERS = (
    "County Press Office",
    "Northern Copper Communications",
    "Ministry of Public Works",
    "Sound Lines Media Desk",
)


class Tree:
    """A story while it is planted: accounts are added giver first."""

    def __init__(self, report: Report, chance: random.Random) -> None:
        self.report, self.chance = report, chance
        self.accounts: list[Account] = []
        self.hidden: set[str] = set()
        self._own = own_paragraphs(chance)
        self.spare_outlets = chance.sample(OUTLETS, len(OUTLETS))
        self._agencies = chance.sample(AGENCIES, len(AGENCIES))

    def write(self, role: Role, part: slice = slice(None), *, outlet: Outlet | None = None) -> Account:
        """An account of its own reporting: the report's paragraphs, as this author words them."""
        account = self._open(role, outlet)
        for number, paragraph in list(enumerate(self.report.paragraphs))[part]:
            worded = tuple(tuple(self._worded(each) for each in sentence) for sentence in paragraph)
            unit = Unit(f"{account.outlet.name}:{account.id}#{number}", worded, (account.id,), account.outlet.style)
            account.units.append(unit)
        for _ in range(self.chance.randint(0, 2)):
            place = self.chance.randrange(len(account.units))
            account.units[place] = replace(
                account.units[place], paragraph=slip(account.units[place].paragraph, self.chance)
            )
        return self._close(account)

    def take(
        self, sources: Sequence[Account], care: float | None = None, *, share: float = 1.0, role: Role = "outlet"
    ) -> Account:
        """An account made from others, edited with more or less care, with own paragraphs or none."""
        account = self._open(role, None, after=sources)
        care = self.chance.choice((0.0, 0.3, 0.6, 1.0)) if care is None else care
        for source in sources:
            units = [unit for unit in source.units if self.chance.random() < share] or source.units[:1]
            account.units += take_over(units, account, self.chance, care)
        account.sources = tuple(source.id for source in sources)
        account.lead = self._dateline()
        credit(account, self.chance.choice(list(sources)), self.chance, list(AGENCIES))
        if self.chance.random() < 0.2 + 0.6 * care:
            self.add_own(account, self.chance.randint(1, 3))
        return self._close(account)

    def again(self, account: Account) -> Account:
        """A later version of an account by the same outlet: words in front, a figure mended, the rest as it was."""
        newer = self._open(account.role, account.outlet, after=[account])
        newer.units = [replace(unit, holders=(*unit.holders, newer.id)) for unit in account.units]
        mended = self.chance.randrange(len(newer.units))
        newer.units[mended] = figure_mended(newer.units[mended], newer.id)
        self.add_own(newer, self.chance.randint(1, 3), first=True)
        newer.sources, newer.lead, newer.foot = (account.id,), account.lead, list(account.foot)
        return self._close(newer)

    def quote(self, speech: Account) -> Account:
        """Own reporting that quotes what others heard as well."""
        account = self._open("outlet", None, after=[speech])
        self.add_own(account, 3)
        for unit in speech.units:
            said = next((part for sentence in unit.paragraph for part in sentence if isinstance(part, Quote)), None)
            if said and self.chance.random() < 0.8:
                cue = self.chance.choice((" was the answer at the podium.", " it was put that morning.", " we heard."))
                edits = (*unit.edits, Applied("quoted", account.id))
                heard = Unit(unit.key, ((said, cue),), (*unit.holders, account.id), account.outlet.style, edits)
                account.units.insert(self.chance.randrange(1, len(account.units) + 1), heard)
        account.sources = (speech.id,)
        return self._close(account)

    def hide(self, account: Account) -> Account:
        """Leave an account out of the pile."""
        self.hidden.add(account.id)
        return account

    def add_own(self, account: Account, count: int, *, first: bool = False) -> None:
        """Own paragraphs, in the account's own style."""
        styles: tuple[Style, Style] = ("british", "american")
        shown = False
        for _ in range(count):
            key = f"{account.outlet.name}:{account.id}#own{len(account.units)}"
            own = Unit(key, ((next(self._own),),), (account.id,), account.outlet.style)
            shown |= is_styled(own, *styles)
            place = 0 if first else self.chance.randint(min(1, len(account.units)), len(account.units))
            account.units.insert(place, own)
        if shown:
            mark = Applied("own text in another style", account.id)
            account.units = [
                replace(unit, edits=(*unit.edits, mark))
                if unit.style != account.outlet.style and is_styled(unit, *styles)
                else unit
                for unit in account.units
            ]

    def _open(self, role: Role, outlet: Outlet | None, after: Sequence[Account] = ()) -> Account:
        style: Style = self.chance.choice(("british", "american"))
        if outlet is None:
            names = {
                "wire": self._agencies,
                "statement": list(SPEAKERS),
                "speech": ["speech"],
                "outlet": self.spare_outlets,
            }
            outlet = Outlet(names[role].pop(0), style)
        begin = max((each.minute for each in after), default=self.chance.randint(360, 700))
        wait = self.chance.choice((12, 25, 50, 110, 240, 900, 1500)) + self.chance.randint(0, 30) if after else 0
        return Account(f"a{len(self.accounts)}", outlet, role, begin + wait, [])

    def _close(self, account: Account) -> Account:
        self.accounts.append(account)
        return account

    def _worded(self, part: str | Name | Choice | Quote | Told) -> str | Name | Choice | Quote | Told:
        if isinstance(part, Choice):
            return replace(part, chosen=self.chance.randrange(len(part.wordings)))
        return part

    def _dateline(self) -> str:
        return f"{self.report.place.upper()} – " if self.chance.random() < 0.3 else ""
