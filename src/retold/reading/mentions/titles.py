"""Titles, ranks and roles: the words before a name that say what its holder is."""

from collections.abc import Sequence
from typing import Literal

from retold.reading.mentions.listed import listed

Gender = Literal["m", "f"]

RANKS = listed(
    """
    general gen. gen lieutenant lt. lt colonel col. col major maj. captain capt. capt sergeant sgt. sgt corporal
    cpl. admiral adm. commodore marshal brigadier commander cmdr. private pvt. commandant
    """
)
OFFICES = listed(
    """
    president premier chancellor minister secretary senator sen. sen congressman congresswoman congressperson rep.
    representative governor gov. gov mayor speaker ambassador envoy attorney prosecutor judge justice magistrate
    sheriff inspector detective constable superintendent commissioner chairman chairwoman chairperson chair director
    chief head leader deputy vice spokesman spokeswoman spokesperson lawmaker mp mep councillor councilman
    councilwoman councilor coach manager ceo cfo officer undersecretary delegate negotiator adviser advisor
    strategist counsel lawyer treasurer comptroller ombudsman emir sultan caliph shah president-elect vice-president
    co-founder founder editor professor prof. prof dr. dr doctor agent trooper reporter correspondent analyst
    economist activist journalist historian author singer actor actress astrophysicist physicist astronomer chemist
    whip investigator undersheriff insp insp. cto coo cio gm qb rb wr rhp lhp mvp vp svp evp billionaire biologist
    quarterback linebacker cornerback fullback tailback midfielder goalkeeper shortstop infielder outfielder
    englishman frenchman irishman scotsman welshman dutchman norseman englishwoman frenchwoman irishwoman dutchwoman
    """
)
HONORIFICS = listed(
    """
    mr. mr mrs. mrs ms. ms miss mx. sir dame lord lady baron baroness count countess duke duchess prince
    princess king queen pope cardinal archbishop bishop father sister brother rev. rev reverend pastor rabbi
    imam ayatollah mullah hojatoleslam rev monsignor saint st. sheikh shaikh sheik seyed seyyed sayyid sayed
    syed sayyed haji hajji mufti comrade first supreme
    """
)
# Words that only join a title: "Prime Minister", "Major General", "Chief Executive Officer", "Senate Majority Leader",
# "Principal Investigator", "District Attorney", "Interior Minister", "Democratic Rep.".
TITLE_MODIFIERS = listed(
    """
    prime former ex- acting interim retired late senior grand crown foreign top special then-president
    executive financial operating
    majority minority principal district defense defence interior finance health transport democratic republican
    """
)

TITLES = RANKS | OFFICES | HONORIFICS
# Titles that are also given names or stand before one given name only: "Sheikh Hasina", "Syed Karim", "King".
PART_OF_SHORT_NAMES = listed(
    """
    sheikh shaikh sheik seyed seyyed sayyid sayed syed sayyed haji hajji saint st. st first supreme head chair
    """
)
MEN = listed(
    """
    mr. mr sir lord king prince father brother congressman chairman spokesman pope actor duke baron
    """
)
WOMEN = listed(
    """
    mrs. mrs ms. ms miss dame lady queen princess sister congresswoman chairwoman spokeswoman actress duchess
    baroness countess
    """
)
# One role word may be said of the holder of another: a general is an officer, a secretary is an official.
STANDS_FOR: dict[str, frozenset[str]] = {
    "commander": RANKS,
    "officer": RANKS | frozenset(("sheriff", "detective", "inspector", "constable")),
    "soldier": RANKS,
    "cleric": listed("ayatollah imam mullah mufti rabbi bishop archbishop cardinal pope reverend pastor sheikh"),
    "monarch": frozenset(("king", "queen", "sultan", "emir")),
    "pontiff": frozenset(("pope",)),
    "lawmaker": listed("senator sen. sen congressman congresswoman rep. representative mp mep councillor"),
    "diplomat": listed("ambassador envoy"),
    "premier": frozenset(("prime",)),
    "leader": listed("president premier prime chancellor king emir sultan"),
    "politician": listed("senator congressman congresswoman mp mep minister president mayor governor"),
    "doctor": frozenset(("dr.", "dr")),
    "professor": frozenset(("prof.", "prof")),
    "general": frozenset(("gen.", "gen")),
    "senator": frozenset(("sen.", "sen")),
    "governor": frozenset(("gov.", "gov")),
    "colonel": frozenset(("col.", "col")),
    "congressman": frozenset(("rep.", "representative")),
    "congresswoman": frozenset(("rep.", "representative")),
}
# Offices with "general" behind them: "secretary general", "attorney general".
CIVIL_GENERALS = listed(
    """
    secretary attorney solicitor governor surgeon director inspector consul postmaster comptroller
    """
)
# "The Harbour Watch leader" may be its chairman, commander or secretary; without its owner "leader" says less.
HEADS = listed("leader chief head chairman chairwoman president secretary director commander founder")
# A noun with "the" that may stand for one named person.
_NOT_ALONE = listed("vice deputy head chair private first chief attorney counsel")
_CALLINGS = listed(
    """
    candidate nominee contender front-runner frontrunner hopeful billionaire businessman businesswoman tycoon mogul
    investor rapper model comedian striker midfielder defender goalkeeper quarterback winger champion novelist
    republican democrat
    """
)
PERSON_ROLES = (
    RANKS | OFFICES | frozenset(STANDS_FOR) | listed("king queen pope prince princess imam bishop") | _CALLINGS
) - _NOT_ALONE


def is_title(word: str) -> bool:
    """Whether a word, in any case, can stand before a name as a title or rank."""
    return word.lower() in TITLES


def held(words: Sequence[str]) -> frozenset[str]:
    """The titles among the words of a phrase; the "general" of a secretary general is no rank.

    >>> sorted(held(["the", "secretary", "general"])), sorted(held(["Major", "General"]))
    (['secretary'], ['general', 'major'])
    """
    low = [word.lower() for word in words]
    return frozenset(
        word
        for at, word in enumerate(low)
        if (is_title(word) or word in PERSON_ROLES) and not (word == "general" and at and low[at - 1] in CIVIL_GENERALS)
    )


def gender_of_titles(titles: tuple[str, ...]) -> Gender | None:
    """The gender that a title tells, if any.

    >>> gender_of_titles(("former", "congresswoman"))
    'f'
    """
    if any(title in WOMEN for title in titles):
        return "f"
    return "m" if any(title in MEN for title in titles) else None
