"""Links to evidence arrive, whatever lens did not measure or is not installed."""

import re
from dataclasses import replace

import pytest

from retold.lenses.names.find import NamesFindings
from retold.model import Comparison
from retold.report import render_html


def _dangling(html: str) -> list[str]:
    ids = set(re.findall(r'\bid="([^"]+)"', html))
    return sorted({link for link in re.findall(r'href="#([^"]+)"', html) if link not in ids})


@pytest.mark.parametrize("lens", ["lineage", "voices", "timeline", "names"])
def test_a_lens_that_did_not_measure_leaves_no_link_dangling(flock: Comparison, lens: str) -> None:
    story = flock.stories[0]
    unmeasured = NamesFindings(state="not measurable", reason="No language that is read.")
    html = render_html(replace(flock, stories=(replace(story, findings={**story.findings, lens: unmeasured}),)))
    assert _dangling(html) == []
    assert len(re.findall('id="ev-event-e1"', html)) == 1


@pytest.mark.parametrize("lens", ["lineage", "timeline", "names"])
def test_a_lens_that_is_missing_leaves_no_link_dangling(flock: Comparison, lens: str) -> None:
    story = flock.stories[0]
    kept = {name: findings for name, findings in story.findings.items() if name != lens}
    renamed = {**kept, "weather": story.findings[lens]}
    for findings in (kept, renamed):
        html = render_html(replace(flock, stories=(replace(story, findings=findings),)))
        assert _dangling(html) == []
        assert "More evidence" in html


def test_a_page_with_every_lens_has_no_section_for_the_rest(flock: Comparison) -> None:
    assert "More evidence" not in render_html(flock)
