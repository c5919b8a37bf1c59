"""The sample story's comparison, held against what a careful reader expects."""

import pytest

from tests.sample.expected import Sample, open_sample


@pytest.fixture(scope="session")
def sample() -> Sample:
    return open_sample()
