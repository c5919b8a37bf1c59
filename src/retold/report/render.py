"""The report: one HTML file that opens from disk, asks the network for nothing, and trusts no text."""

import base64
import hashlib
import re
from collections.abc import Sequence
from importlib.resources import files

from jinja2 import Environment, FunctionLoader, StrictUndefined
from jinja2.filters import do_forceescape, do_mark_safe

from retold.codec import write_comparison
from retold.model import Comparison
from retold.report.page import show_page

# What may not stand in a script element's data, and what JSON has for it.
UNSAFE_IN_SCRIPT = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}
STYLES = (
    "base.css",
    "overview.css",
    "reading.css",
    "evidence.css",
    "lenses.css",
    "names.css",
    "voices.css",
    "lineage.css",
    "foot.css",
    "narrow.css",
    "media.css",
)
SCRIPTS = ("start.js", "wordings.js", "names.js", "evidence.js", "story.js", "voices.js", "lineage.js", "page.js")
# Control characters but tab, line feed and carriage return: a browser shows nothing for them.
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
# Unicode's pictures of control characters stand in their order: U+2400 is that of NUL.
PICTURES, DELETE = 0x2400, 0x7F
OWN_TEMPLATE = "lenses/{}/section.html"
COMMON_TEMPLATE = "section.html"


def render_html(comparison: Comparison) -> str:
    """A comparison as one self-contained HTML file."""
    environment = _environment()
    style, script = _joined("style", STYLES), _joined("script", SCRIPTS)
    html = environment.get_template("report.html").render(
        page=show_page(comparison),
        style=do_mark_safe(style),
        script=do_mark_safe(script),
        policy=_policy(style, script),
        embedded=do_mark_safe(escape_json(write_comparison(comparison))),
    )
    return html.replace("\0", chr(PICTURES))


def escape_json(text: str) -> str:
    """JSON that cannot end the script element it stands in."""
    for character, escaped in UNSAFE_IN_SCRIPT.items():
        text = text.replace(character, escaped)
    return text


def exact(text: str) -> str:
    """Escape a text so that a browser reads back exactly its characters, and a reader sees the invisible ones.

    A bare carriage return would be changed, so it is written as a reference. A control character stands in an element
    whose style shows a sign for it. NUL cannot be held by any page: only its sign is written, and `can_be_shown` keeps
    the address away from what is around it.
    """
    escaped = str(do_forceescape(text)).replace("\r", "&#13;")
    return do_mark_safe(CONTROL.sub(_sign, escaped))


def _sign(found: re.Match[str]) -> str:
    r"""
    >>> _sign(re.match(".", "\x07"))
    '<span class="ctl" data-c="␇">\x07</span>'
    """
    code = ord(found[0])
    sign = chr(PICTURES + code) if code < ord(" ") else "␡" if code == DELETE else f"[{code:02X}]"
    return f'<span class="ctl" data-c="{sign}">{found[0] if code else ""}</span>'


def _environment() -> Environment:
    environment = Environment(
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_short,
        loader=FunctionLoader(_template),
    )
    environment.filters["exact"] = exact
    environment.globals["section_template"] = _section_template
    return environment


def _short(value: object) -> object:
    """A number of a picture as short as it can be written.

    >>> _short(24.0), _short(1.5), _short("24.0")
    (24, 1.5, '24.0')
    """
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _template(name: str) -> str | None:
    """A template of the page, or a lens's own from the lens's folder."""
    folder, *path = name.split("/")
    package = "retold.lenses" if folder == "lenses" else "retold.report"
    path = path if folder == "lenses" else ["templates", folder, *path]
    file = files(package).joinpath(*path)
    return file.read_text(encoding="utf-8") if file.is_file() else None


def _section_template(lens: str) -> str:
    """The template of a lens: its own if its folder has one."""
    own = OWN_TEMPLATE.format(lens)
    return own if lens.isidentifier() and _template(own) is not None else COMMON_TEMPLATE


def _joined(folder: str, names: Sequence[str]) -> str:
    """The files of a folder as one text, in the order in which later ones outrank earlier ones.

    Indents and lines of comment are for who writes them, and stay behind.
    """
    home = files("retold.report").joinpath(folder)
    lines = (line.strip() for name in names for line in home.joinpath(name).read_text(encoding="utf-8").splitlines())
    return "".join(f"{line}\n" for line in lines if line and not line.startswith(("//", "/*")))


def _policy(style: str, script: str) -> str:
    """Only this style and this script, and nothing from anywhere else."""
    allowed = ("default-src 'none'", f"style-src '{_hash(style)}'", f"script-src '{_hash(script)}'")
    return "; ".join((*allowed, "base-uri 'none'", "form-action 'none'"))


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
