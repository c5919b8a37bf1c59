from retold.model import Passage
from retold.reuse import ReadableText, SharedPassage, Stretch, find_shared_passages

FERRY = (
    "The ferry Blue Heron ran onto a sandbank outside the harbour of Osterlin before dawn, and all forty passengers "
    "were taken ashore in two fishing boats while the crew stayed behind to close the hatches."
)
RATES = (
    "Interest on small loans will fall by a tenth next spring, the council of the valley decided in a short session."
)


def readable(name: str, text: str) -> ReadableText:
    return ReadableText(article=name, text=text, stretches=(Stretch(0, len(text)),))


def find(*texts: str) -> tuple[SharedPassage, ...]:
    return find_shared_passages([readable(f"t{number}", text) for number, text in enumerate(texts)])


def cut(texts: tuple[str, ...], passage: Passage) -> str:
    return texts[int(passage.article[1:])][passage.start : passage.end]


def test_a_sentence_in_two_texts_is_one_passage_with_exact_borders() -> None:
    texts = (f"{FERRY} Nobody was hurt.", f"{RATES} {FERRY}")
    (passage,) = find(*texts)
    assert cut(texts, passage.a) == cut(texts, passage.b) == FERRY.rstrip(".")
    assert (passage.words, passage.likeness, passage.edits) == (35, 1.0, ())


def test_changed_added_and_cut_words_are_edits_of_one_passage() -> None:
    edited = (
        FERRY.replace("before dawn", "early on Monday")
        .replace("two fishing", "two small fishing")
        .replace(" while the crew stayed behind", " while they stayed")
    )
    texts = (FERRY, edited)
    (passage,) = find(*texts)
    told = [(edit.kind, cut(texts, edit.a), cut(texts, edit.b)) for edit in passage.edits]
    assert told == [
        ("replaced", "before dawn", "early on Monday"),
        ("added", "", "small"),
        ("replaced", "the crew", "they"),
        ("cut", "behind", ""),
    ]


def test_edits_are_of_whole_words() -> None:
    texts = (
        FERRY.replace("Osterlin", "Al-Hadar").replace("forty", "1,250"),
        FERRY.replace("Osterlin", "Albu-Hadar").replace("forty", "1,350"),
    )
    (passage,) = find(*texts)
    told = [(cut(texts, edit.a), cut(texts, edit.b)) for edit in passage.edits]
    assert told == [("Al-Hadar", "Albu-Hadar"), ("1,250", "1,350")]


def test_words_that_changed_places_are_moved() -> None:
    texts = (FERRY, FERRY.replace(" before dawn", "").replace("taken ashore", "taken ashore before dawn"))
    (passage,) = find(*texts)
    told = [(edit.kind, cut(texts, edit.a), cut(texts, edit.b)) for edit in passage.edits]
    assert told == [("moved", "before dawn", "before dawn")]


def test_texts_on_one_subject_in_other_words_share_nothing() -> None:
    assert find(FERRY, "Forty people left the Blue Heron after it had stranded on a bank near Osterlin.") == ()


def test_a_passage_in_four_texts_gives_three_pairs_with_the_earliest() -> None:
    found = find(FERRY, f"{RATES} {FERRY}", FERRY.upper(), f"“{FERRY}”")
    assert [(passage.a.article, passage.b.article) for passage in found] == [("t0", "t1"), ("t0", "t2"), ("t0", "t3")]


def test_what_two_later_texts_share_alone_is_a_pair_of_its_own() -> None:
    found = find(FERRY, f"{FERRY} {RATES}", f"{RATES} {FERRY}")
    assert [(passage.a.article, passage.b.article) for passage in found] == [("t0", "t1"), ("t0", "t2"), ("t1", "t2")]


def test_punctuation_and_capitals_make_no_edit() -> None:
    (passage,) = find(
        "She said: “We won’t sell the old mill to anyone, not now, not ever, and that is final.”",
        "she said we won't sell the old mill to anyone -- not now, not ever -- and that is final",
    )
    assert (passage.words, passage.edits) == (19, ())


def test_a_passage_never_crosses_furniture() -> None:
    half = FERRY.index(", and all")
    text = f"{FERRY[:half]} READ MORE HERE {FERRY[half:]}"
    parts = (Stretch(0, half), Stretch(half + len(" READ MORE HERE "), len(text)))
    found = find_shared_passages([readable("a", FERRY), ReadableText(article="b", text=text, stretches=parts)])
    assert [text[passage.b.start : passage.b.end] for passage in found] == [
        FERRY[:half],
        FERRY[half + len(", ") :].rstrip("."),
    ]


def test_an_emoji_before_a_passage_does_not_shift_it() -> None:
    texts = (f"🏮🇩🇪 {FERRY}", FERRY)
    (passage,) = find(*texts)
    assert cut(texts, passage.a) == FERRY.rstrip(".")


def test_arabic_and_chinese_are_compared() -> None:
    arabic = "أعلنت البلدية أن الجسر القديم سيبقى مغلقا حتى نهاية الشهر بسبب أعمال الصيانة الطارئة في الموقع"
    chinese = "市政府昨天宣布旧桥将因紧急维修工程关闭至月底，行人须改走下游的渡口。"
    assert [passage.a.length for passage in find(arabic, f"قالت الصحيفة {arabic}")] == [len(arabic)]
    assert [passage.a.length for passage in find(chinese, f"记者获悉，{chinese}")] == [len(chinese) - 1]


def test_a_word_keeps_the_marks_on_its_last_letter() -> None:
    hindi = "नगर परिषद ने कहा कि पुराना पुल महीने के अंत तक बंद रहेगा और लोग नाव से नदी पार करेंगी"
    (passage,) = find(hindi, hindi)
    assert passage.a == Passage("t0", "text", 0, len(hindi))


def test_texts_with_no_words_share_nothing() -> None:
    assert find() == ()
    assert find("", "…!?", "\n\n", "🏮") == ()


def test_one_word_a_hundred_thousand_times_is_one_passage() -> None:
    (passage,) = find("ho " * 100_000, "ho " * 100_000)
    assert passage.words == 100_000


def test_a_sentence_repeated_thousands_of_times_ends_soon() -> None:
    found = find(f"{FERRY} " * 2000, f"{FERRY} " * 1000 + "Then it was over. " + f"{FERRY} " * 1000)
    assert found[0].words > 35 * 1000


def test_one_huge_line_and_one_huge_word_are_compared() -> None:
    line = " ".join(f"w{number}" for number in range(30_000))
    (passage,) = find(line, f"x {line}", "y" * 3_000_000)
    assert (passage.words, passage.a.length, passage.b.start) == (30_000, len(line), 2)


def test_a_line_from_right_to_left_around_a_passage_does_not_shift_it() -> None:
    texts = (f"לקריאת הכתבה ‏(עברית) {FERRY} جسر الفوانيس", FERRY)
    (passage,) = find(*texts)
    assert cut(texts, passage.a) == FERRY.rstrip(".")
