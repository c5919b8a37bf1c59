"""Small piles made by hypothesis, through the same way that a user's pile takes."""

import json
import tempfile
from dataclasses import replace
from pathlib import Path

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st

from retold.compare.workflow import read_all
from retold.ingest import read_pile
from retold.lenses import LENSES
from retold.model import Comparison, Run
from retold.reading import Parser
from retold.stories import in_story_order, open_story

# Sentences of an invented flood, with all that makes offsets hard: emoji, marks that nest or never close, other
# scripts, combining letters, figures, relative dates.
SENTENCES = (
    "The Osk broke its bank at Tirrel on Tuesday, and 30 families left their homes.",
    "“We lost the barn,” said Hedda Marrow, “and most of the hay.”",
    "🌊 Hedda Marrow said that the warden had told her that the sluice was open.",
    "Warden Ludo Fenwick denied on Wednesday that the sluice had been left open.",
    'She added: "Nobody came.',
    "According to the Osk Water Board (OWB), the river rose two metres within an hour.",
    "Two days later the water fell. 🏚️🏚️",
    "The village, قرية تيرل, had flooded in the spring of 2009.",
    "e\u0301te\u0301 \u202eסוף\u202c — … !!! ??? “” ‘’ ()",
    "He said he was \u201csorry\u201d.",
    "TIRREL (Norlag Press) – Forty sheep drowned, the board said.",
    "12,000 3.5 m €40 1/2 May 3 9.40 pm 2024-05-11",
    "\U0001f468\u200d\U0001f469\u200d\U0001f467 \u00a0\u200b\ufeff",
)
# A pile takes some tenths of a second: a failing one is printed as it was found, for making it smaller takes minutes.
FEW_PILES = settings(
    max_examples=12,
    deadline=None,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
    suppress_health_check=[HealthCheck.too_slow],
)
LINES = st.lists(st.sampled_from(SENTENCES) | st.text(max_size=30), min_size=1, max_size=6)
ROW = st.fixed_dictionaries(
    {
        "title": st.sampled_from(("", "Flood at Tirrel", "🌊 Tirrel: “we lost the barn”")),
        "text": st.lists(LINES.map(" ".join), min_size=1, max_size=4).map("\n\n".join),
        "outlet": st.sampled_from(("Osk Herald", "Tirrel Echo", "Norlag Online")),
    },
    optional={"published": st.sampled_from(("2024-05-15", "2024-05-16T08:00:00+03:00", "not a date"))},
)
PILES = st.lists(ROW, min_size=2, max_size=3)


def compared(rows: list[dict[str, str]], parser: Parser) -> Comparison | None:
    """The comparison of a pile's rows with an opened parser, or None where not two can be read."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "rows.jsonl"
        file.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
        pile = read_pile((file,))
    if len(pile.articles) < 2:
        return None
    articles = in_story_order(pile.articles)
    dossier = open_story(articles, read_all(articles, parser), ())
    findings = {lens.name: lens.find(dossier) for lens in LENSES}
    story = replace(dossier.story, findings=findings)
    return Comparison(run=Run("0", {}, (parser.model,)), articles=articles, stories=(story,), notices=pile.notices)
