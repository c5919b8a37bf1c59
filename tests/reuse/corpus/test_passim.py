from retold.reuse.corpus.passim import passim_lines

TEXT = "abcdefghij"


def row(a: tuple[str, int, int], b: tuple[str, int, int], group: int) -> dict[str, object]:
    told: dict[str, object] = {"group": group}
    for side, (id_, start, end) in (("a", a), ("b", b)):
        facts = {"id": id_, "start": start, "end": end, "outlet": None, "text": TEXT[start:end]}
        told |= {f"{side}_{name}": value for name, value in facts.items()}
    return told


def told(*rows: dict[str, object]) -> list[tuple[object, ...]]:
    names = ("cluster", "size", "id", "begin", "end", "text")
    return [tuple(line[name] for name in names) for line in passim_lines(rows)]


def test_a_cluster_has_one_line_for_each_text() -> None:
    assert told(row(("w", 0, 4), ("x", 2, 6), 5), row(("w", 0, 4), ("y", 1, 5), 5)) == [
        (5, 3, "w", 0, 4, "abcd"),
        (5, 3, "x", 2, 6, "cdef"),
        (5, 3, "y", 1, 5, "bcde"),
    ]


def test_stretches_of_one_text_that_overlap_are_one() -> None:
    assert told(row(("w", 0, 4), ("x", 0, 4), 1), row(("w", 2, 7), ("y", 2, 7), 1)) == [
        (1, 3, "w", 0, 7, "abcdefg"),
        (1, 3, "x", 0, 4, "abcd"),
        (1, 3, "y", 2, 7, "cdefg"),
    ]


def test_a_stretch_within_another_adds_nothing() -> None:
    assert told(row(("w", 0, 8), ("x", 0, 8), 1), row(("w", 2, 4), ("y", 2, 4), 1))[0] == (1, 3, "w", 0, 8, "abcdefgh")


def test_groups_of_one_earliest_holder_may_be_mixed() -> None:
    mixed = (row(("w", 0, 2), ("x", 0, 2), 1), row(("w", 5, 7), ("x", 5, 7), 2), row(("w", 0, 2), ("y", 0, 2), 1))

    assert [(line[0], line[2]) for line in told(*mixed)] == [(1, "w"), (1, "x"), (1, "y"), (2, "w"), (2, "x")]
