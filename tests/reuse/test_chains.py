from retold.reuse.chains import Surprise, join_runs
from retold.reuse.seeds import Run, find_runs, index_grams, link_texts
from retold.reuse.words import ReadableText, Stretch, count_words

HEAD = "seven grey boats came home from the sound"
TAIL = "with torn nets and empty holds"


def chains(a: str, b: str) -> list[tuple[Run, ...]]:
    texts = [
        ReadableText(article=name, text=text, stretches=(Stretch(0, len(text)),)) for name, text in (("a", a), ("b", b))
    ]
    counted = count_words(texts)
    first, second = counted.texts
    runs = find_runs(first, index_grams(first), second, link_texts(counted.texts)[0][1])
    return [chain.runs for chain in join_runs(first, second, runs, Surprise(counted.vocabulary))]


def test_runs_with_a_small_gap_are_one_chain() -> None:
    assert chains(f"{HEAD} at dawn {TAIL}", f"{HEAD} early on Monday {TAIL}") == [(Run(0, 0, 8), Run(10, 11, 6))]


def test_a_chain_goes_on_over_runs_too_short_to_be_seeds() -> None:
    assert chains(f"{HEAD} at dawn, torn nets aboard", f"{HEAD} at noon, torn nets below") == [
        (Run(0, 0, 9), Run(10, 10, 2))
    ]


def test_two_small_words_after_a_gap_do_not_carry_a_chain_on() -> None:
    others = "of the harbour of the town of the yard of the mole of the sea of the day "
    assert chains(f"{others * 20}{HEAD} and left of the", f"{HEAD} but stayed out of the")[0] == (Run(360, 0, 8),)


def test_runs_far_apart_are_two_chains() -> None:
    between = " ".join(f"word{number}" for number in range(60))
    assert len(chains(f"{HEAD} {between} {TAIL}", f"{HEAD} {between[::-1]} {TAIL}")) == 2
