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
