"""The findings of a story as the page shows them, each written once: copies, utterances, events, cast entries."""
