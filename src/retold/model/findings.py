"""What a lens is, and what every lens answers."""

from typing import Literal, Protocol, runtime_checkable

State = Literal["measured", "not measurable"]


@runtime_checkable
class Findings(Protocol):
    """A lens's answer: measured, or not measurable with the reason; an empty list never stands for a failure."""

    @property
    def state(self) -> State:
        """Whether the question could be asked of this story."""

    @property
    def reason(self) -> str | None:
        """Why it could not, in a sentence for the reader."""
