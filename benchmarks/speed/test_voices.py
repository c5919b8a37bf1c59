"""What utterances cost: how the time grows with one speaker's quotations, and with accounts of one speech."""

import random
import time
from collections.abc import Sequence

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from retold.lenses.voices import find_voices
from retold.model import Article, Block, Dossier, Passage, Quotation, Reading, Speaker, Story
from retold.stories.utterances import join_utterances

CALDER = Speaker("Ines Calder", "person", None, cast="c1")
SPEECH = (
    "we will rebuild the old stone bridge before winter and open the long tunnel to the harbour in spring for every"
    " child of the town"
)
WORDS_OF_A_REMARK = 15
LETTERS = "abcdefghijklmnopqrstuvwxyz"


@pytest.mark.benchmark(group="one speaker's remarks", timer=time.process_time)
@pytest.mark.parametrize("number", [500, 1_000, 2_000])
def test_remarks_of_one_speaker(benchmark: BenchmarkFixture, number: int) -> None:
    chance = random.Random(1)
    rare = [f"{a}{b}{c}o" for a in LETTERS[:12] for b in LETTERS for c in LETTERS[:10]]
    said = [
        " ".join(chance.choice(rare if chance.random() < 0.7 else rare[:30]) for _ in range(WORDS_OF_A_REMARK))
        for _ in range(number)
    ]
    benchmark.pedantic(_ask, args=([said],), rounds=1)  # type: ignore[no-untyped-call]


@pytest.mark.benchmark(group="accounts of one speech", timer=time.process_time)
@pytest.mark.parametrize("number", [150, 300, 600])
def test_accounts_of_one_speech(benchmark: BenchmarkFixture, number: int) -> None:
    benchmark.pedantic(_ask, args=([[SPEECH[: 60 + place % 60]] for place in range(number)],), rounds=1)  # type: ignore[no-untyped-call]


def _ask(accounts: Sequence[Sequence[str]]) -> None:
    """Join the remarks of some accounts, and ask the lens."""
    articles, quotations = [], []
    for name, remarks in enumerate(accounts):
        text = "\n".join(remarks)
        article = Article(
            id=f"{name:016x}",
            sha256="",
            title="",
            text=text,
            blocks=(Block("paragraph", True, 0, len(text)),),  # noqa: FBT003
        )
        articles.append(article)
        at = 0
        for place, remark in enumerate(remarks):
            content = Passage(article.id, "text", at, at + len(remark))
            quotations.append(Quotation(id=f"{article.id}-q{place}", kind="direct", content=(content,), speaker=CALDER))
            at += len(remark) + 1
    story = Story(
        id="s1",
        title="",
        articles=tuple(each.id for each in articles),
        utterances=join_utterances(articles, quotations, ()),
    )
    readings = {each.id: Reading(sentences=(Passage(each.id, "text", 0, 1),)) for each in articles}
    find_voices(Dossier(story=story, articles=tuple(articles), readings=readings, quotations=tuple(quotations)))
