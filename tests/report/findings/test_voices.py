import re
from collections.abc import Callable

from retold.compare.workflow import compare_pile
from retold.model import Article, Pile
from retold.report import render_html
from retold.settings import Settings

TOLD = (
    "“We will rebuild the old stone bridge before winter,” Mayor Ines Calder said on the quay.",
    "Mayor Ines Calder said they would rebuild the stone bridge before the winter. Calder hopes to open it in May.",
    "“We will rebuild the old stone bridge before winter,” Engineer Tom Hale said.\nSources denied that it was shut.",
)


def voices(article: Callable[..., Article], *texts: str) -> str:
    made = tuple(article(text, name=str(number)) for number, text in enumerate(texts))
    page = render_html(compare_pile(Pile(made), Settings()))
    found = re.search(r'<section id="voices".*?</section>\s*(?:<section id=|</article>)', page, re.DOTALL)
    assert found
    return found[0]


def test_an_utterance_shows_its_base_first_and_the_others_against_it(article: Callable[..., Article]) -> None:
    page = voices(article, *TOLD)
    assert "Shown first: the longest wording in quotation marks" in page
    assert re.search(r"<del[^>]*>We will</del> ?<ins[^>]*>they would</ins>", page)
    assert "marks dropped" not in page  # "retold" says it already
    assert page.index("We will rebuild") < page.index("they would")


def test_the_same_words_of_another_speaker_are_shown_as_perhaps_the_same(article: Callable[..., Article]) -> None:
    page = voices(article, *TOLD)
    assert page.count("Perhaps the same:") == 2
    assert "another speaker is named: in the same words" in page


def test_thoughts_are_folded_and_kinds_can_be_told_apart(article: Callable[..., Article]) -> None:
    page = voices(article, *TOLD)
    assert '<details class="tho"><summary>Thoughts and plans told of Ines Calder: 1</summary>' in page
    assert 'data-tags="retold thought"' in page
    assert 'data-tags="retold unnamed unsaid"' in page
    assert 'data-in="A B"' in page


def test_the_filter_waits_for_the_script_and_leaves_the_page_whole(article: Callable[..., Article]) -> None:
    page = voices(article, *TOLD)
    assert '<div class="vf" role="group" hidden' in page
    assert 'class="off"' not in page


def test_words_in_marks_in_one_account_alone_are_pointed_out(article: Callable[..., Article]) -> None:
    page = voices(
        article,
        "Mayor Ines Calder said the old stone bridge was a “danger to every child” in Ode.",
        "Mayor Ines Calder said the old stone bridge was a danger to every child in Ode.",
    )
    assert re.search(r"In quotation marks only in .*?danger to every child</span>; plain in", page, re.DOTALL)


def test_the_table_counts_words_in_marks_and_retold_apart(article: Callable[..., Article]) -> None:
    page = voices(article, *TOLD)
    assert "Words given to each speaker" in page
    assert re.search(r">Sources</a> <small>not named", page)
