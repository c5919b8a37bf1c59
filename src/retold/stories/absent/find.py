"""Find the sources that are not in the pile: by whom accounts credit, and by words that no account can have begun."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, replace

from retold.model import AbsentMember, AbsentSource, Article, Copy
from retold.stories.absent.apparatus import Shelf, lay_out, passages_of
from retold.stories.absent.collation import Collation, collate
from retold.stories.absent.evidence import Unexplained, weigh_family
from retold.stories.absent.families import Family, family_of, find_families
from retold.stories.absent.members import Through, had_through, has_words_of_its_own
from retold.stories.absent.naming import NamedSource, Naming, count_in_hand, name_absent, naming_of
from retold.stories.absent.saying import say_why
from retold.stories.absent.wording import agree_on_words
from retold.stories.copies.credited import GivenCredit

# Kinds of copies whose words a source may have had; one speech that both quote is a source of its own.
FROM_A_SOURCE = ("copied",)

# Fewest members that name one source outside of the pile, without being outnumbered by those that name one in it, for
# it to be certain. One credit of several may be for another part of the account, or wrong.
LEAST_CREDITS = 2

# Fewest further lines of copying that the members' own words would need, where nobody is credited. One account that
# mixed two others needs one: then a source that nobody has in hand is no simpler.
LEAST_DETOURS = 2

# Fewest members of a source that nobody credits: of three, one may have mixed the other two.
LEAST_MEMBERS_WITHOUT_A_CREDIT = 4

# Fewest members that two families of one named source have in common for them to have one text of it.
LEAST_COMMON_MEMBERS = 2

# Places after the point that a share keeps.
PLACES = 3


def find_absent(
    articles: Sequence[Article], copies: Sequence[Copy], credits: Mapping[str, tuple[GivenCredit, ...]]
) -> tuple[AbsentSource, ...]:
    """Find the absent sources of a story, those of the earliest accounts first."""
    collation = collate(articles, [copy for copy in copies if copy.kind in FROM_A_SOURCE])
    shelf = Shelf(articles, collation)
    naming = naming_of(articles, credits)
    found = _as_one(_judge_all(tuple(find_families(collation)), shelf, naming), collation)
    through = had_through(articles, copies, credits)
    return tuple(_source(f"w{number}", each, shelf, through) for number, each in enumerate(_in_order(found), start=1))


@dataclass(frozen=True, slots=True)
class _Found:
    """A family whose source is not in the pile, and what shows it."""

    family: Family
    named: NamedSource | None
    left_open: Unexplained
    certain: bool


def _judge_all(families: Sequence[Family], shelf: Shelf, naming: Naming) -> list[_Found]:
    """The families whose words come from outside of the pile; a credit names the source of one of them."""
    heard = [_hear(family, shelf, naming) for family in families]
    claimed: set[tuple[str, int]] = set()
    found = []
    for place in sorted(range(len(families)), key=lambda each: (*_fits(heard[each], families, each), each)):
        named, in_hand = heard[place].named_without(claimed), heard[place].in_hand
        judged = _judge(families[place], named, in_hand, shelf.collation)
        if judged and named:
            claimed |= {(named.key, member) for member in named.credits}
        if judged:
            found.append(judged)
    return found


@dataclass(frozen=True, slots=True)
class _Heard:
    """What the members of a family credit: a source outside of the pile, and how many of them one in it."""

    named: NamedSource | None
    in_hand: int

    def named_without(self, claimed: Set[tuple[str, int]]) -> NamedSource | None:
        """The source without the credits that name that of another family."""
        if self.named is None:
            return None
        key = self.named.key
        credits = {member: each for member, each in self.named.credits.items() if (key, member) not in claimed}
        return NamedSource(self.named.name, key, credits) if credits else None


def _hear(family: Family, shelf: Shelf, naming: Naming) -> _Heard:
    threads = frozenset(family.threads)
    shared = {member: passages_of(member, threads, shelf) for member in family.members}
    named = name_absent(naming, shared)
    return _Heard(named, count_in_hand(naming, shared, named))


def _fits(heard: _Heard, families: Sequence[Family], place: int) -> tuple[int, int]:
    """How well a source's name fits a family, best first: who is in no other family and credits it, or does not."""
    elsewhere = {member for other, family in enumerate(families) if other != place for member in family.members}
    alone = [member for member in families[place].members if member not in elsewhere]
    crediting = [member for member in alone if heard.named and member in heard.named.credits]
    return -len(crediting), len(alone) - len(crediting)


def _judge(family: Family, named: NamedSource | None, in_hand: int, collation: Collation) -> _Found | None:
    """Whether a family has its words from outside of the pile."""
    credits = len(named.credits) if named else 0
    left_open = weigh_family(collation, family, LEAST_DETOURS)
    if credits >= max(LEAST_CREDITS, in_hand):
        return _Found(family, named, left_open, certain=True)
    if credits and not in_hand:
        return _Found(family, named, left_open, certain=False)
    many = len(family.members) >= LEAST_MEMBERS_WITHOUT_A_CREDIT
    if many and not in_hand and len(left_open.detours) >= LEAST_DETOURS:
        return _Found(family, None, left_open, certain=False)
    return None


def _as_one(found: Sequence[_Found], collation: Collation) -> list[_Found]:
    """The families that have members in common and one source by name made one."""
    joined: list[_Found] = []
    for each in found:
        same = next((other for other in joined if _is_one(each, other)), None)
        if same is None:
            joined.append(each)
            continue
        members = sorted({*same.family.members, *each.family.members})
        threads = sorted({*same.family.threads, *each.family.threads})
        joined[joined.index(same)] = replace(
            same,
            family=family_of(collation, members, threads),
            named=_both(same.named, each.named),
            certain=same.certain or each.certain,
        )
    return joined


def _is_one(one: _Found, other: _Found) -> bool:
    same = one.named is not None and other.named is not None and one.named.key == other.named.key
    return same and len({*one.family.members} & {*other.family.members}) >= LEAST_COMMON_MEMBERS


def _both(one: NamedSource | None, other: NamedSource | None) -> NamedSource | None:
    return replace(one, credits={**other.credits, **one.credits}) if one and other else one


def _in_order(found: Sequence[_Found]) -> list[_Found]:
    """The families in the order of their accounts and of their words."""
    return sorted(found, key=lambda each: (each.family.members, each.family.threads[:1]))


def _source(name: str, found: _Found, shelf: Shelf, through: Through) -> AbsentSource:
    words = agree_on_words(shelf.collation, found.family)
    credits = found.named.credits if found.named else {}
    return AbsentSource(
        id=name,
        name=found.named.name if found.named else None,
        certain=found.certain,
        members=tuple(_member(member, found, shelf, through) for member in found.family.members),
        wording=lay_out(words, found.family, shelf),
        credits=tuple(passage for credit in credits.values() if (passage := credit.passage)),
        why=say_why(found.family, found.named, found.left_open, shelf.articles),
    )


def _member(member: int, found: _Found, shelf: Shelf, through: Through) -> AbsentMember:
    article = shelf.articles[member]
    family = found.family
    others = {shelf.articles[each].id for each in family.members}
    givers = tuple(giver for giver in through.get(article.id, ()) if giver in others)
    credits = found.named is not None and member in found.named.credits
    count = family.shared[member].bit_count()
    return AbsentMember(
        article=article.id,
        passages=passages_of(member, frozenset(family.threads), shelf),
        words=count,
        share=round(count / len(shelf.collation.lines[member].words), PLACES),
        certain=not givers and (credits or has_words_of_its_own(member, family)),
        through=givers,
    )
