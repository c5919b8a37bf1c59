"""Origins: where words come from, and how they went."""

from retold.stories.origins.trace import trace_origins

__all__ = ["trace_origins"]
