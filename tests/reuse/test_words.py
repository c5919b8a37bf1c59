from retold.reuse.words import ReadableText, Stretch, Words, count_words, fold, is_wall


def words_of(text: str, *stretches: Stretch) -> Words:
    readable = ReadableText(article="a", text=text, stretches=stretches or (Stretch(0, len(text)),))
    return count_words([readable]).texts[0]


def shown(text: str) -> list[str]:
    words = words_of(text)
    return [text[start:end] for start, end in zip(words.starts, words.ends, strict=True)]


def test_case_width_and_ligatures_make_no_other_word() -> None:
    assert [fold(word) for word in ("Harbour", "STRASSE", "Straße", "ＦＥＲＲＹ", "ﬁsh")] == [
        "harbour",
        "strasse",
        "strasse",
        "ferry",
        "fish",
    ]


def test_curly_and_straight_apostrophes_part_the_same_words() -> None:
    assert words_of("don’t").numbers == words_of("don't").numbers


def test_a_word_ends_after_the_marks_on_it() -> None:
    assert shown("cafe\u0301 नदी बंद") == ["cafe\u0301", "नदी", "बं", "द"]


def test_scripts_without_spaces_give_a_word_for_each_character() -> None:
    assert shown("旧桥关闭 v2 สะพาน") == ["旧", "桥", "关", "闭", "v2", "ส", "ะ", "พ", "า", "น"]


def test_a_word_that_hangs_on_the_one_before_is_joined() -> None:
    assert words_of("the town's well-known 1,000 men, they").joined == (
        False,
        False,
        True,
        False,
        True,
        False,
        True,
        False,
        False,
    )


def test_a_wall_stands_between_two_stretches() -> None:
    text = "one two READ MORE three"
    words = words_of(text, Stretch(0, 7), Stretch(18, 23))
    assert [is_wall(number) for number in words.numbers] == [False, False, True, False]
