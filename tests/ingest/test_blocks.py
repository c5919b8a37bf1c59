"""Every character of a text stands in one block, and furniture is never read as account."""

from hypothesis import given, settings
from hypothesis import strategies as st

from retold.ingest.blocks import mark
from retold.ingest.layout import markdown_paragraphs, plain_paragraphs
from retold.ingest.stretches import Named

SNIPPETS = st.sampled_from(
    [
        "The ferry left the harbour of Ostmark at dawn with ninety people on board, the port authority said.",
        "OSTMARK (Delta News) – The ferry sank. (Source: Gulfwire) All rights reserved.",
        "Comments 3",
        "lina_b 3 May 2031, 10:12",
        "2 hours ago",
        "By Ada Morn",
        "Related stories",
        "# Heading",
        "> quoted words",
        "- item",
        "اقرأ هذا بالعربية",
        "© 2031 Ostmark Post",
        "Reply",
        "😀 🚢",
        "...",
        "\u00a0",
        "\u202eabc\u202c",
    ]
)
BREAKS = st.sampled_from(["\n", "\n\n", "\r\n", "\r\n\r\n", "\r", " ", "\t", "\u2028", "\n \n"])
TEXTS = st.one_of(
    st.text(max_size=300),
    st.lists(st.tuples(SNIPPETS, BREAKS), max_size=14).map(lambda parts: "".join(a + b for a, b in parts)),
)


@given(TEXTS, st.booleans())
@settings(max_examples=300, deadline=None)
def test_every_visible_character_is_in_exactly_one_block(text: str, markdown: bool) -> None:  # noqa: FBT001
    blocks = mark(text, markdown_paragraphs(text) if markdown else plain_paragraphs(text)).blocks
    owners = [0] * len(text)
    for block in blocks:
        assert block.start < block.end
        assert not text[block.start].isspace() and not text[block.end - 1].isspace()
        for place in range(block.start, block.end):
            owners[place] += 1
    assert list(blocks) == sorted(blocks, key=lambda block: block.start)
    assert all(count == 1 or (count == 0 and letter.isspace()) for count, letter in zip(owners, text, strict=True))


@given(TEXTS)
@settings(max_examples=100, deadline=None)
def test_a_credit_points_at_its_own_words(text: str) -> None:
    for named in mark(text, plain_paragraphs(text)).credits:
        assert text[named.start : named.end].strip()


def kinds(text: str) -> list[tuple[str, str]]:
    return [(block.kind, text[block.start : block.end]) for block in mark(text, plain_paragraphs(text)).blocks]


def named(text: str) -> list[Named]:
    return list(mark(text, plain_paragraphs(text)).credits)


def test_a_dateline_is_parted_from_its_sentence_and_names_its_agency() -> None:
    text = "PORT MIRA (Delta News) – The dam held through the night, engineers said."
    assert kinds(text) == [
        ("dateline", "PORT MIRA (Delta News) –"),
        ("paragraph", "The dam held through the night, engineers said."),
    ]
    assert named(text) == [Named("Delta News", "agency", 11, 21)]


def test_a_dateline_may_hold_a_date_or_no_agency() -> None:
    sentence = "The dam held through the night."
    for dateline in (
        "PORT MIRA, May 3 (Reuters) -",
        "PORT MIRA/OSTMARK, May 3 (AP) --",
        "PORT MIRA —",
        "PORT MIRA, Western Coast —",
        "Port Mira (AFP) –",
        "(UPI) --",
        "PORT MIRA:",
        "São Mira (Lusa) —",
    ):
        assert kinds(f"{dateline} {sentence}") == [("dateline", dateline), ("paragraph", sentence)], dateline


def test_what_looks_like_a_dateline_stays_account() -> None:
    for sentence in (
        "UPDATED FIGURES show that the dam (built in 1931) – held.",
        "The NGO – founded in Ostmark – said the dam held.",
        "Ostmark – where the dam stands – was quiet on Monday.",
        "Mira Tal: I saw the water come over the wall and ran.",
    ):
        assert kinds(sentence) == [("paragraph", sentence)], sentence


def test_speakers_of_a_transcript_are_no_datelines() -> None:
    text = "ADA MORN: Tell us whether the dam held.\n\nTOM REED: It did hold, engineers told us."
    assert [kind for kind, _ in kinds(text)] == ["paragraph", "paragraph"]


def test_source_and_licence_are_parted_from_the_last_line() -> None:
    text = (
        "The dam held, engineers said. Water fell by noon.\u00a0 (Source:\u00a0gulfwire) "
        "All content of Mira Post is licensed under a Creative Commons Attribution 4.0 International License."
    )
    assert kinds(text) == [
        ("paragraph", "The dam held, engineers said. Water fell by noon."),
        ("credit", "(Source:\u00a0gulfwire)"),
        (
            "licence",
            "All content of Mira Post is licensed under a Creative Commons Attribution 4.0 International License.",
        ),
    ]
    assert named(text) == [Named("gulfwire", "other", 60, 68)]


def test_the_agency_that_holds_the_copyright_is_credited() -> None:
    text = "The dam held.\n\nCopyright 2031 The Associated Press. All rights reserved. This may not be republished."
    assert [kind for kind, _ in kinds(text)] == ["paragraph", "licence"]
    assert [each.name for each in named(text)] == ["Associated Press"]


def test_an_agency_behind_the_last_paragraph_is_a_credit_and_before_it_a_picture() -> None:
    text = (
        "Water runs over the wall of the dam. (Reuters)\n\nThe dam held through the night, engineers said. "
        "Nobody was hurt. (AFP)"
    )
    assert [kind for kind, _ in kinds(text)] == ["caption", "paragraph", "credit"]
    assert [each.name for each in named(text)] == ["Agence France-Presse"]


def test_bylines_name_writers_and_agencies() -> None:
    text = "By Ada Morn and Tom Reed, Associated Press\n\nThe dam held through the night, engineers said."
    assert [kind for kind, _ in kinds(text)] == ["byline", "paragraph"]
    assert [(each.name, each.kind) for each in named(text)] == [
        ("Ada Morn", "author"),
        ("Tom Reed", "author"),
        ("Associated Press", "agency"),
    ]
    crew = "(Reporting by Ada Morn in Ostmark; Editing by Tom Reed)"
    assert kinds(f"The dam held.\n{crew}")[1] == ("byline", crew)


def test_a_first_line_that_names_an_outlets_staff_is_a_byline_and_credits_those_beside_them() -> None:
    body = "\n\nThe dam held through the night, engineers said."
    echo, agency = ("Osk Echo", "outlet"), ("Associated Press", "agency")
    for line, credited in (
        ("By Osk Echo staff and QZN", [echo, ("QZN", "other")]),
        ("By Osk Echo staff and AP", [echo, agency]),
        ("Osk Echo staff and AP", [echo, agency]),
        ("By Osk Echo staff", [echo]),
        ("Staff and agencies", []),
    ):
        assert kinds(f"{line}{body}")[0] == ("byline", line)
        assert [(each.name, each.kind) for each in named(f"{line}{body}")] == credited, line
    for line in ("Hospital staff and Nurses", "Hospital staff", "By Hospital staff who saw it"):
        assert kinds(f"{line}{body}")[0] == ("headline", line)


def test_a_sentence_that_begins_with_by_is_no_byline() -> None:
    for sentence in ("By Monday evening the water had gone.", "By Friday", "By the time help came it was over"):
        assert kinds(f"The dam held.\n{sentence}")[1][0] == "paragraph", sentence


def test_a_first_line_without_final_stop_is_a_headline() -> None:
    text = "Dam 'holds' in Port Mira\n\nThe dam held through the night, engineers said."
    assert kinds(text)[0] == ("headline", "Dam 'holds' in Port Mira")


def test_lines_in_another_script_at_the_edges_are_links_and_in_the_middle_are_account() -> None:
    body = "The dam held through the night, engineers said on Monday. Nobody was hurt in the town."
    arabic = "تابع القصة باللغة العربية IMG-7"
    assert kinds(f"Dam holds\n\n{arabic}\n\n{body}\n\n{body}")[1] == ("link", arabic)
    assert kinds(f"{body}\n\n{body}\n\nЧитать на русском")[2][0] == "link"
    quoted = "\n\n".join([body] * 4 + ["السد صامد"] + [body] * 4)
    assert kinds(quoted)[4] == ("paragraph", "السد صامد")


def test_language_links_in_the_same_script_are_links() -> None:
    for line in (
        "Read this article in Arabic",
        "Lire cet article en français",
        "Leer en español",
        "English | Français | العربية",
        "Also available in German and Polish",
    ):
        assert kinds(f"The dam held through the night, engineers said.\n\n{line}")[1] == ("link", line), line


def test_lines_that_ask_for_something_are_no_account() -> None:
    for line in (
        "Share this article",
        "Facebook Twitter WhatsApp Email",
        "Follow us on Telegram and X",
        "Subscribe to our newsletter for more stories like this",
        "Sign up for our daily briefing",
        "Advertisement",
        "🔔 Follow us on Telegram",
        "▶ Enjoy what you are reading? Become a member today.",
        "Become a member of the Mira Post",
        "Continue reading below",
        "Contact the writer at ada@post.example",
        "Tags: dam, Port Mira, flood",
    ):
        kind = kinds(f"The dam held through the night, engineers said.\n\n{line}")[1][0]
        assert kind in ("share", "other"), line


def test_links_to_other_stories_are_related_until_the_account_goes_on() -> None:
    text = (
        "The dam held through the night, engineers said.\n"
        "Read more: Flood reaches the old town of Mira\n"
        "Related stories\n"
        "Ten years of building the wall\n"
        "Who pays for the dam?\n"
        "The mayor thanked the crews on Monday evening.\n"
    )
    assert [kind for kind, _ in kinds(text)] == ["paragraph", "related", "related", "related", "paragraph", "paragraph"]


def test_account_sentences_with_the_words_of_furniture_stay_account() -> None:
    for sentence in (
        "Share prices on the Ostmark exchange fell by a tenth on Monday.",
        "Like many in the community, she fled to the hills.",
        "The court said that the copyright law did not apply to the map.",
        "More from the region was expected overnight, the ministry said.",
        "Sources: two of them spoke of a crack in the wall that nobody had reported to the ministry before Monday.",
        "Read the letter, the minister told the house, and you will understand.",
        "The comments drew 8 replies from ministers on Monday.",
        "Watch towers along the wall were empty, he said.",
        "He shared the video on Facebook and Twitter.",
        "The update to the plan was published under a law of 1931.",
        "With Reuters reporting a crack, the crews left.",
        "The Associated Press building stood in the flooded quarter.",
    ):
        text = f"The dam held through the night.\n{sentence}\nNobody was hurt."
        assert kinds(text)[1] == ("paragraph", sentence), sentence


def test_corrections_and_updates_are_account_of_their_own_kind() -> None:
    text = (
        "The dam held.\n\nCorrection: an earlier version gave the wrong height of the wall.\n\n"
        "UPDATE 3pm: The ministry has opened the gates.\n\nThis story has been updated with the ministry's words."
    )
    assert [kind for kind, _ in kinds(text)] == ["paragraph", "correction", "update", "update"]


def test_the_stamp_of_an_update_is_an_update() -> None:
    for line in (
        "Updated: 2031-05-03 13:14",
        "Last updated on 2031-05-03 13:14 (Delta News)",
        "Last modified 3 May 2031",
    ):
        assert kinds(f"The dam held.\n\n{line}")[1:] == [("update", line)], line


def test_the_credit_of_a_picture_is_its_caption_but_a_sentence_is_none() -> None:
    for line in ("Photograph: Ada Morn/Delta News", "Photo by Ada Morn / Delta News", "Images courtesy of Ada Morn."):
        assert kinds(f"The dam held.\n\n{line}")[1:] == [("caption", line)], line
    sentence = "Photos by residents of Port Mira show the water at the gates."
    assert kinds(f"The dam held.\n\n{sentence}")[1:] == [("paragraph", sentence)]


def test_a_line_that_only_gives_a_time_is_a_dateline() -> None:
    body = "The dam held through the night, engineers said."
    for line in (
        "Published: 3 May 2031, 14:25",
        "May 3, 2031",
        "Tue May 3, 2031 04:08PM",
        "2031-05-03",
        "Posted on 3 May 2031",
    ):
        assert kinds(f"{line}\n\n{body}") == [("dateline", line), ("paragraph", body)], line


def test_a_page_without_line_ends_is_parted_behind_its_title() -> None:
    title, body = "Dam in Port Mira holds", "The dam in Port Mira held, engineers said."
    marked = mark(f"{title} {body}", plain_paragraphs(f"{title} {body}"), title)
    assert [(block.kind, block.start, block.end) for block in marked.blocks] == [
        ("headline", 0, 22),
        ("paragraph", 23, 65),
    ]


def test_a_source_may_be_an_address() -> None:
    text = "The dam held.\nSource: https://gulfwire.example/a/b?c=1"
    assert kinds(text)[1][0] == "credit"
    assert [each.name for each in named(text)] == ["gulfwire.example"]


def test_furniture_of_other_languages_is_known_by_its_labels() -> None:
    german = "Der Damm hielt die Nacht über, teilten die Ingenieure mit."
    lines = ("(Quelle: dpa)", "Lesen Sie auch: Hochwasser in der Altstadt", "Alle Rechte vorbehalten.")
    text = "\n".join([german, *lines])
    assert [kind for kind, _ in kinds(text)] == ["paragraph", "credit", "related", "licence"]
    assert [(each.name, each.kind) for each in named(text)] == [("dpa", "agency")]


def test_a_line_of_an_update_may_name_its_agency() -> None:
    text = "Updated: 2031-05-03 13:14 (Xinhua)\n\nThe dam held through the night, engineers said."
    assert kinds(text)[0] == ("update", "Updated: 2031-05-03 13:14 (Xinhua)")
    assert named(text) == [Named("Xinhua", "agency", 27, 33)]


def test_an_ornament_before_a_credit_is_no_part_of_it() -> None:
    text = "The dam held.\n★ (Source: Gulfwire)"
    assert kinds(text)[1] == ("credit", "★ (Source: Gulfwire)")
    assert named(text) == [Named("Gulfwire", "other", 25, 33)]
