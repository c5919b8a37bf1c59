"""Show a comparison: one self-contained HTML file."""

from retold.report.render import render_html

__all__ = ["render_html"]
