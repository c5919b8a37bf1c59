from collections.abc import Callable

from retold.lenses.lineage import LENS, AccountShare, LineageFindings, PassageGroup, SharedWith, find_lineage
from retold.model import Article, Dossier, Passage, Story
from retold.stories.copies import find_copies

Make = Callable[..., Article]

FERRY = (
    "The ferry Blue Heron ran onto a sandbank outside the harbour of Osterlin before dawn, and all forty passengers "
    "were taken ashore in two fishing boats while the crew stayed behind to close the hatches."
)


def dossier(*articles: Article) -> Dossier:
    copies = find_copies(articles, {})
    story = Story(id="s1", title="", articles=tuple(article.id for article in articles), copies=copies)
    return Dossier(story=story, articles=articles, readings={})


def test_the_own_share_is_what_stands_in_no_other_account(article: Make) -> None:
    a = article(f"{FERRY} Nobody was hurt.", name="a")
    b = article(FERRY.replace("forty", "thirty"), name="b")
    found = find_lineage(dossier(a, b))
    assert found.accounts == (
        AccountShare(article=a.id, words=38, own_share=0.105, from_=(SharedWith(b.id, 34, 0.895, ("k1",)),)),
        AccountShare(article=b.id, words=35, own_share=0.029, from_=(SharedWith(a.id, 34, 0.971, ("k1",)),)),
    )


def test_all_holders_of_a_passage_are_one_group(article: Make) -> None:
    articles = [article(FERRY, name=name) for name in "abc"]
    (group,) = find_lineage(dossier(*articles)).groups
    whole = len(FERRY) - 1
    assert group == PassageGroup(tuple(Passage(each.id, "text", 0, whole) for each in articles), ("k1", "k2"))


def test_a_shorter_copy_of_a_passage_belongs_to_its_group(article: Make) -> None:
    half = FERRY[: FERRY.index(", and")]
    a, b, c = article(FERRY, name="a"), article(FERRY, name="b"), article(half, name="c")
    (group,) = find_lineage(dossier(a, b, c)).groups
    assert [passage.article for passage in group.passages] == [a.id, b.id, c.id]


def test_two_passages_of_one_account_are_two_groups(article: Make) -> None:
    other = "Interest on small loans will fall by a tenth next spring, the council decided in a short session."
    a, b, c = article(f"{FERRY}\n{other}", name="a"), article(FERRY, name="b"), article(other, name="c")
    groups = find_lineage(dossier(a, b, c)).groups
    assert [[passage.article for passage in group.passages] for group in groups] == [[a.id, b.id], [a.id, c.id]]


def test_chinese_accounts_are_measured_by_their_characters(article: Make) -> None:
    text = "市政府昨天宣布旧桥将因紧急维修工程关闭至月底，行人须改走下游的渡口。"
    found = find_lineage(dossier(article(text, name="a"), article(f"记者获悉，{text}", name="b")))
    assert [(account.words, account.own_share) for account in found.accounts] == [(32, 0.0), (36, 0.111)]


def test_accounts_that_share_nothing_are_their_own(article: Make) -> None:
    found = find_lineage(dossier(article(FERRY), article("A ship is stuck near Osterlin.")))
    assert [(account.own_share, account.from_) for account in found.accounts] == [(1.0, ()), (1.0, ())]


def test_an_account_without_words_has_no_share_and_says_so(article: Make) -> None:
    found = find_lineage(dossier(article(FERRY), article("…")))
    assert [(account.own_share, account.reason) for account in found.accounts] == [
        (1.0, None),
        (None, "The account has no words."),
    ]


def test_one_account_alone_cannot_be_measured(article: Make) -> None:
    assert find_lineage(dossier(article(FERRY))) == LineageFindings(
        state="not measurable", reason="One account alone shares words with no other."
    )


def test_accounts_that_are_all_empty_cannot_be_measured(article: Make) -> None:
    found = find_lineage(dossier(article("", name="a"), article("", name="b")))
    assert (found.state, found.reason) == ("not measurable", "No account has words to compare.")


def test_the_card_says_what_how_and_what_not() -> None:
    assert all((LENS.question, LENS.card.item, LENS.card.method, LENS.card.limitation, LENS.card.scores))
