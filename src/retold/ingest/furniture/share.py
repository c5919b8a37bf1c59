"""Lines that ask the reader to do something: share, subscribe, follow, scroll."""

import re

from retold.model import BlockKind

LONGEST_SHARE = 250  # characters

_NETWORK = r"(?:facebook|twitter|x|whatsapp|telegram|linkedin|reddit|pinterest|e-?mail|print|messenger|instagram|youtube|threads|bluesky|mastodon|pocket|tumblr|copy\s+link|save|google\s+news|flipboard|tiktok|line|weibo|viber|sms|share|tweet|pin|link|more)"
_SHARE = re.compile(
    rf"""
    \W*(?:click\s+(?:here\s+)?to\s+)?(?:share|tweet|print|e-?mail|bookmark|save|like)(?:\s+(?:this|the|on|with|via|it|article|story|page|post|news
        |report|your\s+friends|{_NETWORK}|\d+))*\W*(?:\(opens\s+in\s+new\s+window\))?\W*
  | (?:\W*{_NETWORK}\b\W*){{2,}}
  | read\s+or\s+share\s+this\s+story\b.*
  | share\s+(?:this\s+)?(?:article|story|post|page|news|via|on)\b[^.!?]{{0,80}}
  | \d+\s+shares?(?:\s*[|/•·]?\s*(?:{_NETWORK})\W*)*
  | (?:please\s+|don['’]t\s+forget\s+to\s+)?(?:subscribe|sign\s+up|register|log\s+in|join|follow|like|like\s+and\s+follow|download|get|check)\b
      (?:\s+(?:now|today|here|free|for\s+free|to|for|up|on|us|our|out|the|your|with|in|via|at|a|me|him|her|them|[^\n.!?:,;]{{1,50}}?))??
      \s+(?:on|to|for|at|our|us|the)?\s*(?:[^\n.!?:,;]{{0,40}}\s)?
      (?:newsletters?|channel|app|updates|alerts|e-?mails?|inbox|facebook|twitter|instagram|telegram|whatsapp|youtube|linkedin|google\s+news
        |podcast|notifications|feed|community|daily\s+briefing|mailing\s+list|subscription|@\w*)\b[^\n]{{0,100}}
  | follow\s+[^\n.!?]{{1,60}}@\w*\W*
  | follow\s+us\b[^\n]{{0,100}}
  | subscribe(?:\s+(?:now|today|here|to\s+[^\n.!?]{{1,60}}))?\W*
  | (?:to\s+)?(?:enjoy|like|liked)\s+(?:reading\s+)?this\s+(?:article|story)\b.*
  | (?:support|donate\s+to)\s+(?:our|us|independent|quality)\b[^\n]{{0,120}}
  | (?:enter|type)\s+your\s+e-?mail\b.*
  """,
    re.IGNORECASE | re.VERBOSE,
)
_OTHER = re.compile(
    r"""
    \W*(?:advertisements?|ad|sponsored(?:\s+content)?|story\s+continues\s+below(?:\s+advertisement)?|article\s+continues\s+(?:below|after)[^\n]{0,40}
      |(?:advertisement\W*)?(?:continue|keep)\s+reading(?:\s+(?:the\s+)?(?:main\s+)?(?:story|article|below))?
      |scroll\s+(?:down\s+)?for\s+(?:video|more|the\s+next)[^\n]{0,40}|now\s+playing|photos?|videos?|image|gallery|slideshow(?:\s*\(\d+\s+images?\))?
      |close|next|prev(?:ious)?|back\s+to\s+(?:top|article)|skip\s+(?:to|advert|ad)[^\n]{0,40}|loading\W*|play\s+video|listen(?:\s+to\s+this\s+article)?
      |\d+\s+min(?:ute)?s?\s+read|(?:estimated\s+)?reading\s+time\W*\d+\s*min\w*|show\s+(?:more|less|all|caption|hide)|hide\s+caption|toggle\s+caption
      |media\s+playback\s+is\s+unsupported\s+on\s+your\s+device|we\s+use\s+cookies[^\n]{0,120}|accept(?:\s+all)?\s+cookies
      |topics?\s*:[^\n.]{0,120}|tags?\s*:[^\n.]{0,160}|filed\s+under\s*:?[^\n.]{0,120}|keywords\s*:[^\n.]{0,160}|views?\s*:?\s*\d[\d,.]*|\d[\d,.]*\s+views)\W*
  | (?:contact|e-?mail|reach|write\s+to)\s+(?:the\s+)?(?:writers?|reporters?|authors?|us|him|her|newsroom|editor)\b[^\n]{0,40}@[^\n]{0,60}
  | \W*[\w.+-]+@[\w-]+\.[\w.-]+\W*
  | (?:do\s+you\s+have|got|have)\s+(?:a|any)\s+(?:story|tip|news\s+tip|stories)\b[^\n]{0,160}
  """,
    re.IGNORECASE | re.VERBOSE,
)


def kind_of(line: str) -> BlockKind | None:
    """A line that asks for something, or only labels what is not here."""
    if len(line) > LONGEST_SHARE:
        return None
    if _SHARE.fullmatch(line):
        return "share"
    return "other" if _OTHER.fullmatch(line) else None
