"""The cast of a story: people, groups, places and works with all their forms."""

from retold.stories.cast.gather import Cast, gather_cast
from retold.stories.cast.sameness import same_name

__all__ = ["Cast", "gather_cast", "same_name"]
