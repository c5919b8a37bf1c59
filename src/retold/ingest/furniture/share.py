"""Lines that ask the reader to do something: share, subscribe, follow, scroll."""

from retold.ingest.furniture.phrases import any_of
from retold.model import BlockKind

LONGEST_SHARE = 250  # characters

_NETWORK = (
    "(?:facebook|twitter|x|whatsapp|telegram|linkedin|reddit|pinterest|messenger|instagram|youtube|threads|bluesky"
    "|mastodon|pocket|tumblr|google news|flipboard|tiktok|line|weibo|viber|sms|e-?mail|print|copy link|save|share"
    "|tweet|pin|link|more)"
)
_WHAT = "(?:this|the|on|with|via|it|article|story|page|post|news|report|your friends)"
_CHANNEL = (
    r"(?:newsletters?|channels?|app|apps|updates|alerts|e-?mails?|inbox|facebook|twitter|instagram|telegram|whatsapp"
    r"|youtube|linkedin|google news|podcasts?|notifications|feed|community|daily briefing|mailing list|subscription"
    r"|@\w+)"
)
_SHARE = any_of(
    (
        rf"\W*(?:click (?:here )?to )?(?:share|tweet|print|e-?mail|bookmark|save|like)(?: (?:{_WHAT}|{_NETWORK}|\d+))*"
        r"\W*(?:\(opens in new window\))?\W*",
        rf"(?:\W*{_NETWORK}\b\W*){{2,12}}",
        r"read or share this story\b.*",
        r"share (?:this )?(?:article|story|post|page|news|via|on)\b[^.!?]{0,80}",
        rf"\d+ shares?(?:\s*[|/•·]?\s*{_NETWORK}\W*)*",
        rf"(?:please |don['’]t forget to )?(?:subscribe|sign up|register|join|follow|download|get)\b[^\n.!?:;]{{0,60}}"
        rf"\b{_CHANNEL}\b[^\n]{{0,100}}",
        r"follow [^\n.!?]{1,60}@\w*\W*",
        r"(?:follow|like|find|join|check) us(?: out)?\b(?: (?:on|at|via)\b[^\n.!?]{0,60}|\s*[@:][^\n]{0,60}|\W*)",
        r"subscribe(?: (?:now|today|here|to [^\n.!?]{1,60}))?\W*",
        r"(?:to )?(?:enjoy|like|liked|enjoyed|enjoying) (?:reading )?this (?:article|story)\b.*",
        r"(?:please )?(?:support|donate to) (?:our|us|independent|quality)\b[^\n]{0,120}",
        r"(?:do you )?(?:like|love|enjoy|value)(?:d|ing)? what (?:you(?: are|['’]re|['’]ve)? |we )"
        r"(?:read|see|do|saw|publish)\w*\b.*",
        r"(?:please )?(?:donate|become (?:a|an) (?:\w+ )?(?:member|supporter|subscriber|patron))\b"
        r"(?: [^\n.!?]{0,80})?\W*",
        r"(?:enter|type) your e-?mail\b.*",
    )
)
_OTHER = any_of(
    (
        # What a site's program should have turned into a button or a box: "[button link=… type=big]Send[/button]".
        r"\W*\[(?:button|caption|gallery|embed|video|audio|playlist|contact-form|vc_\w+|su_\w+)\b[^\]\n]*\][^\n]{0,160}",
        r"\W*(?:advertisements?|ad|sponsored(?: content)?|story continues below(?: advertisement)?)\W*",
        r"\W*(?:sponsored|presented|promoted|brought to you) by [^\n.!?]{2,60}",
        r"\W*(?:article|story) continues (?:below|after)[^\n]{0,40}",
        r"\W*(?:advertisement\W*)?(?:continue|keep) reading(?: (?:the )?(?:main )?(?:story|article|below))?\W*",
        r"\W*scroll (?:down )?(?:for|to) (?:video|more|the next|continue)[^\n]{0,40}",
        r"\W*(?:now playing|photos?|videos?|image|gallery|slideshow(?:\s*\(\d+ images?\))?)\W*",
        r"\W*(?:play video|listen(?: to this article)?)\W*",
        r"\W*(?:close|next|prev(?:ious)?|back to (?:top|article)|loading|show (?:more|less|all))\W*",
        # An agency's own numbers and initials below its reports: "News ID: 4711", "MA/TR", "ENDS".
        r"\W*(?:news|story|article|report) ?(?:id|code|no|number)\s*[:.]?\s*\d+\W*",
        r"\W*(?-i:[A-Z]{2,5}(?:/[A-Z0-9]{1,6}){1,3}|ENDS?|-30-)\W*",
        r"\W*skip (?:to|advert|ad)[^\n]{0,40}",
        r"\W*(?:show caption|hide caption|toggle caption|media playback is unsupported on your device)\W*",
        r"\W*(?:\d+ min(?:ute)?s? read|(?:estimated )?reading time\W*\d+\s*min\w*)\W*",
        r"\W*(?:views?\s*:?\s*\d[\d,.]*|\d[\d,.]* views)\W*",
        r"we use cookies[^\n]{0,120}|accept(?: all)? cookies",
        r"\W*(?:topics?|tags?|keywords|filed under)\s*:[^\n.]{0,160}",
        r"(?:contact|e-?mail|reach|write to) (?:the )?(?:writers?|reporters?|authors?|us|him|her|newsroom|editor)\b"
        r"[^\n]{0,40}@[^\n]{0,60}",
        r"\W*[\w.+-]+@[\w-]+\.[\w.-]+\W*",
        r"(?:we pay for your stories\W*)?"
        r"(?:do you have|got|have you got) (?:a|any) (?:story|tip|news tip|stories)\b[^\n]{0,160}",
    )
)


def kind_of(line: str) -> BlockKind | None:
    """A line that asks for something, or only labels what is not here."""
    if len(line) > LONGEST_SHARE:
        return None
    if _SHARE.fullmatch(line):
        return "share"
    return "other" if _OTHER.fullmatch(line) else None
