"""Reader comments, in the layouts of many sites, are never account."""

import pytest

from retold.ingest.blocks import mark
from retold.ingest.layout import plain_paragraphs

ACCOUNT = (
    "Dam holds in Port Mira\n\n"
    "The dam above Port Mira held through the night although water stood a hand below its crown, engineers said.\n\n"
    "Mayor Ada Morn thanked the crews and asked people on the lower bank to stay away until Wednesday.\n\n"
)
PARAGRAPHS = 3

THREADS = {
    "counter, picture label, user and time": (
        "Comments 2\nPortrait river.rat 3 May 2031, 14:25\n\nThey got lucky.\n\nPortrait lina_b 3 May 2031, 14:52\n\n"
        "Sure... and who pays?\n1) Us.\n2) Not them.\n"
    ),
    "name over age": (
        "3 Comments\nSort by Newest\nRiver Rat\n2 hours ago\nThe mayor said nothing for days.\nReply\n12 likes\n"
        "Lina\n1 day ago\nThe dam held, engineers said. What a joke.\nReply\n"
    ),
    "blog style": (
        "2 thoughts on “Dam holds in Port Mira”\n"
        "River Rat says:\nMay 3, 2031 at 2:25 pm\nLucky.\n"
        "Reply\n"
        "lina says:\nMay 4, 2031 at 9:00 am\nNot luck.\nReply\n"
    ),
    "join the conversation": "Join the conversation\n\nLog in to comment\n\n@riverrat · 5h ago\n\nNo cost named.\n",
    "bracketed counter": "Comments (2)\nriverrat 2031-05-03 14:25\nLucky.\nlina 2031-05-03 17:00\nVery.\n",
    "time first": "READER COMMENTS\n14:25, 3 May 2031 River Rat\nLucky again.\n",
    "numbered dates": "Comments: 1\nRiver Rat | 03/05/2031 14:25\nLucky again.\n",
    "none yet": "Be the first to comment\n",
    "leave a reply": (
        "Leave a Reply\nYour email address will not be published.\n\n"
        "riverrat on May 3, 2031 at 2:25 pm said:\n\nLucky\n"
    ),
    "an outside service": (
        "2 Comments\nMira Post\n1 Login\nRecommend\nTweet\nShare\nSort by Best\nJoin the discussion…\nLOG IN WITH\n"
        "OR SIGN UP\nName\nRiver Rat • 4 years ago\nLucky again.\n3\n• Reply • Share ›\n"
    ),
    "a social network": "Add a comment...\nRiver Rat\nLucky again, all of them.\nLike · Reply · 2 · 1w\n",
    "towns": "Comments 12\nNewest\nRiver Rat, Ostmark, Lower Bank, 3 days ago\nLucky again.\nClick to rate\n12\n",
    "weekday": "Comments\n\nRiver Rat (not verified)\nTue, 05/03/2031 - 14:25\n\nPermalink\n\nLucky again.\n",
    "posted by": "Comments (1)\nPosted by RiverRat on May 3, 2031 at 2:25 PM\nLucky again.\n",
    "German": "Kommentare (1)\nFlussratte\n3. Mai 2031 um 14:25\nGlück gehabt.\nAntworten\n",
    "French": "Commentaires 1\nRatdeau il y a 2 heures\nDe la chance.\nRépondre\n",
    "no heading, full times": "River Rat 3 May 2031, 14:25\nLucky again.\nlina 3 May 2031, 17:00\nNot luck.\n",
    "no heading, with buttons": (
        "River Rat\n3 hours ago\nLucky again.\nReply Share Report\nLina B\n1 hour ago\nNot luck.\nReply Share Report\n"
    ),
}


@pytest.mark.parametrize("thread", THREADS.values(), ids=THREADS.keys())
def test_a_thread_is_comment_to_its_end(thread: str) -> None:
    text = ACCOUNT + thread
    blocks = mark(text, plain_paragraphs(text)).blocks
    assert [block.kind for block in blocks[:PARAGRAPHS]] == ["headline", "paragraph", "paragraph"]
    assert {block.kind for block in blocks[PARAGRAPHS:]} == {"comment"}


def test_a_counter_under_the_headline_takes_nothing_with_it() -> None:
    text = "Dam holds in Port Mira\n\n8 Comments\nAda Morn 3 May 2031, 14:25\n\n" + ACCOUNT.split("\n\n", 1)[1]
    blocks = mark(text, plain_paragraphs(text)).blocks
    assert [block.kind for block in blocks] == ["headline", "comment", "paragraph", "paragraph", "paragraph"]


def test_times_of_a_live_report_are_account() -> None:
    text = ACCOUNT + "14:25 GMT\nThe gates are open.\n\n17:30 GMT\nWater falls by a hand.\n"
    assert all(block.account for block in mark(text, plain_paragraphs(text)).blocks)


def test_a_thread_inside_a_line_is_parted_from_the_account() -> None:
    text = (
        "The dam held, engineers said. Nobody was hurt. Comments 2 Portrait river.rat 3 May 2031, 14:25 They got lucky."
    )
    blocks = mark(text, plain_paragraphs(text)).blocks
    assert [(block.kind, text[block.start : block.end]) for block in blocks] == [
        ("paragraph", "The dam held, engineers said. Nobody was hurt."),
        ("comment", "Comments 2 Portrait river.rat 3 May 2031, 14:25 They got lucky."),
    ]


def test_the_times_of_an_accounts_own_versions_are_no_thread() -> None:
    text = (
        ACCOUNT
        + "Published 3 May 2031, 14:25\nUpdated 3 May 2031, 17:08\nThe ministry will speak at noon on Tuesday.\n"
    )
    assert not any(block.kind == "comment" for block in mark(text, plain_paragraphs(text)).blocks)


def test_a_source_named_in_a_comment_is_not_credited() -> None:
    text = ACCOUNT + "Comments 1\nriverrat 3 May 2031, 14:25\n(Source: Gulfwire)\n"
    assert mark(text, plain_paragraphs(text)).credits == ()


def test_people_who_say_things_in_the_account_are_no_thread() -> None:
    text = (
        ACCOUNT
        + "Mayor Morn said:\n\nStay away from the bank.\n\nEngineer Reed said on Monday:\n\nThe wall is sound.\n"
    )
    assert all(block.account for block in mark(text, plain_paragraphs(text)).blocks)


def test_a_subhead_that_could_be_a_threads_is_account() -> None:
    text = ACCOUNT + "Reactions\n\nMayor Morn said:\n\nStay away from the bank.\n\nOn 3 May 2031 she left.\n"
    assert all(block.account for block in mark(text, plain_paragraphs(text)).blocks)


def test_a_chronology_is_account() -> None:
    days = "".join(f"Crack number {hour} in the wall, 3 May 2031, {hour}:08\n" for hour in range(12, 16))
    text = ACCOUNT + "How the night went\n" + days + "Wall declared sound, 4 May 2031, 06:00\nCrews went home.\n"
    assert all(block.account for block in mark(text, plain_paragraphs(text)).blocks)
