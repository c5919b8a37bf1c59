from collections.abc import Callable

from retold.model import Article, CastEntry, Form, Passage, Quotation, Reading, Speaker
from retold.stories.cast import Cast
from retold.stories.speakers import resolve_speakers


def test_a_speaker_is_the_cast_entry_at_the_name(article: Callable[..., Article]) -> None:
    made = article("Mayor Ines Calder said it was over. She said it was late.")
    name = Passage(made.id, "text", 6, 17)
    words = Passage(made.id, "text", 0, 17)
    said = Quotation(
        id="q1",
        kind="indirect",
        content=(Passage(made.id, "text", 23, 34),),
        speaker=Speaker("Ines Calder", "person", words),
    )
    pronoun = Quotation(
        id="q2",
        kind="indirect",
        content=(Passage(made.id, "text", 45, 56),),
        speaker=Speaker("Ines Calder", "person", Passage(made.id, "text", 36, 39), refers_to=name),
    )
    entry = CastEntry("c1", "person", "Ines M. Calder", (Form("Ines Calder", 1, (name,)),))
    found = resolve_speakers((made,), {made.id: Reading(quotations=(said, pronoun))}, Cast((entry,), {name: "c1"}))
    assert [(each.speaker.cast, each.speaker.name) for each in found if each.speaker] == [("c1", "Ines M. Calder")] * 2


def test_someone_described_by_a_name_is_not_that_name(article: Callable[..., Article]) -> None:
    made = article("A friend of Ines Calder said it was over.")
    name = Passage(made.id, "text", 12, 23)
    said = Quotation(
        id="q1",
        kind="indirect",
        content=(Passage(made.id, "text", 29, 40),),
        speaker=Speaker(None, "unnamed", Passage(made.id, "text", 0, 23)),
    )
    entry = CastEntry("c1", "person", "Ines Calder", (Form("Ines Calder", 1, (name,)),))
    (found,) = resolve_speakers((made,), {made.id: Reading(quotations=(said,))}, Cast((entry,), {name: "c1"}))
    assert found == said


def _told_by_the_premier(
    article: Callable[..., Article], words: str, naming: str, *more: str
) -> tuple[Speaker | None, str]:
    """The speaker of an account that says only `words`, beside one that begins with a title and "Ines Calder"."""
    bare = article(f"{words} said it was over.")
    named = article(f"{naming} Ines Calder said it was late.", name="b")
    said = Quotation(
        id="q1",
        kind="indirect",
        content=(Passage(bare.id, "text", len(words) + 6, len(words) + 17),),
        speaker=Speaker(None, "unknown", Passage(bare.id, "text", 0, len(words))),
    )
    name = Passage(named.id, "text", len(naming) + 1, len(naming) + 12)
    entries = [CastEntry("c1", "person", "Ines Calder", (Form("Ines Calder", 1, (name,)),))]
    at = {name: "c1"}
    articles = [bare, named]
    for number, other in enumerate(more, start=2):
        third = article(f"{other} Kofi Mensah left.", name=str(number))
        place = Passage(third.id, "text", len(other) + 1, len(other) + 12)
        entries.append(CastEntry(f"c{number}", "person", "Kofi Mensah", (Form("Kofi Mensah", 1, (place,)),)))
        at[place] = f"c{number}"
        articles.append(third)
    readings = {bare.id: Reading(quotations=(said,))}
    (found,) = resolve_speakers(articles, readings, Cast(tuple(entries), at))
    return found.speaker, named.id


def test_an_office_is_held_by_whom_another_account_names(article: Callable[..., Article]) -> None:
    speaker, named = _told_by_the_premier(article, "The prime minister", "Prime Minister")
    assert speaker is not None
    assert (speaker.name, speaker.cast, speaker.kind) == ("Ines Calder", "c1", "person")
    assert speaker.refers_to is not None
    assert speaker.refers_to.article == named
    assert speaker.why is not None
    assert speaker.why.startswith("across accounts: this one says only “The prime minister”")


def test_an_office_of_one_country_is_not_anothers(article: Callable[..., Article]) -> None:
    same, _ = _told_by_the_premier(article, "The Kenyan prime minister", "Kenya's Prime Minister")
    other, _ = _told_by_the_premier(article, "The Kenyan prime minister", "Chilean Prime Minister")
    assert same is not None
    assert other is not None
    assert (same.cast, other.cast) == ("c1", None)


def test_where_two_hold_such_an_office_neither_is_meant(article: Callable[..., Article]) -> None:
    speaker, _ = _told_by_the_premier(article, "The president", "President", "Chilean President")
    assert speaker is not None
    assert speaker.cast is None


def test_who_held_an_office_before_is_not_meant(article: Callable[..., Article]) -> None:
    speaker, _ = _told_by_the_premier(article, "The mayor", "Former mayor")
    assert speaker is not None
    assert speaker.cast is None
