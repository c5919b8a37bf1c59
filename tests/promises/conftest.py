"""The sample story as comparison, as public JSON and as page, for every promise."""

import pytest

from retold.codec import Json, parse_json, write_comparison
from retold.model import Comparison
from retold.report import render_html
from tests.sample.expected import compared_sample


@pytest.fixture(scope="session")
def comparison() -> Comparison:
    return compared_sample()


@pytest.fixture(scope="session")
def saved(comparison: Comparison) -> Json:
    return parse_json(write_comparison(comparison), "sample")


@pytest.fixture(scope="session")
def page(comparison: Comparison) -> str:
    return render_html(comparison)
