"""What holds for any texts: borders, coverage of long runs, the same answer twice."""

import re
from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from retold.model import Passage
from retold.reuse import ReadableText, SharedPassage, Stretch, find_shared_passages

PHRASES = (
    "seven grey boats came home from the sound at dawn with all their nets torn",
    "nobody in the harbour had heard the bell and the keeper of the light was asleep in his chair",
    "the council will meet on the matter before the week is out",
    "🏮 قالت البلدية إن الجسر سيبقى مغلقا حتى نهاية الشهر بسبب الصيانة الطارئة في الموقع كما أعلنت أمس",
    "市政府昨天宣布旧桥将因紧急维修工程关闭至月底",
    "ha ha ha ha ha ha ha ha ha ha ha ha ha",
)
WORD = re.compile(r"\w+")
RUN = 12

chunk = st.one_of(st.sampled_from(PHRASES), st.text(max_size=20), st.sampled_from(("torn", "the", "ha", "\n\n", "—")))
texts_of_chunks = st.lists(st.lists(chunk, max_size=6).map(" ".join), max_size=5)


def find(texts: Sequence[str]) -> tuple[SharedPassage, ...]:
    return find_shared_passages(
        [
            ReadableText(article=f"t{number}", text=text, stretches=(Stretch(0, len(text)),))
            for number, text in enumerate(texts)
        ]
    )


@settings(max_examples=80, deadline=None)
@given(texts_of_chunks)
def test_passages_and_edits_lie_in_their_texts_and_the_earlier_text_comes_first(texts: list[str]) -> None:
    found = find(texts)
    assert found == find(texts)
    for shared in found:
        assert shared.a.article < shared.b.article
        for side, edits in ((shared.a, [e.a for e in shared.edits]), (shared.b, [e.b for e in shared.edits])):
            assert 0 <= side.start < side.end <= len(texts[int(side.article[1:])])
            assert all(side.holds(edit) for edit in edits)
        assert 0 < shared.likeness <= 1


@settings(max_examples=80, deadline=None)
@given(texts_of_chunks)
def test_every_long_run_of_words_that_two_texts_share_is_reported(texts: list[str]) -> None:
    found = find(texts)
    sides = [side for shared in found for side in (shared.a, shared.b)]
    for number, text in enumerate(texts):
        others = {run for other, each in enumerate(texts) if other != number for run in runs(each)}
        for run, passage in runs(text, f"t{number}").items():
            if run in others and "ha" not in run:
                assert all(any(side.holds(word) for side in sides) for word in words(text, passage))


def runs(text: str, article: str = "") -> dict[tuple[str, ...], Passage]:
    """Every run of twelve words of a text, with its last place."""
    found = list(WORD.finditer(text))
    return {
        tuple(match.group().casefold() for match in found[place : place + RUN]): Passage(
            article, "text", found[place].start(), found[place + RUN - 1].end()
        )
        for place in range(len(found) - RUN + 1)
    }


def words(text: str, passage: Passage) -> list[Passage]:
    return [
        Passage(passage.article, "text", match.start(), match.end())
        for match in WORD.finditer(text, passage.start, passage.end)
    ]
