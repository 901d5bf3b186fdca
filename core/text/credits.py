"""Lines that say who wrote the article, took the picture or sent the report."""

import re

from core.text.datelines import is_agency

LONGEST_BYLINE, LONGEST_CREDIT = 100, 300
"""Characters: a longer line is running text."""

NAME = r"[A-ZÀ-Þ][\w.'’-]+"
BY = re.compile(
    rf"(?:(?:[Ww]ritten|[Rr]eported|[Ss]tory|[Pp]osted|[Tt]ext) )?(?:[Bb]y|BY):?\s+(?:the )?{NAME}"
    rf"(?: (?:{NAME}|and|AND|de|of|the|van|von|al))*(?:,? ?[,|\[(/].*)?"
)
TASK = re.compile(
    r"\W*(?:(?:additional|with|more) )?(?:reporting|writing|editing|compiled|edited|translated)(?: and \w+)? by\b", re.IGNORECASE
)
CONTRIBUTED = re.compile(r"\bcontributed (?:to this|reporting)\b")
PICTURE = ("file ", "photo", "pic", "image")
"""What a line begins with that CREDIT_AT_START matches, in lower case."""
CREDIT_AT_START = re.compile(r"(?:file )?(?:photo|pic|picture|image|photograph)s?(?: credit\b| by |: | ?[/|©]|- )", re.IGNORECASE)
CREDIT = re.compile(
    r"[(\[](?:[a-z]+ )?(?:file |handout )?(?:photo|pic|picture|image)\b[^()\[\]]*[)\]]?$"
    r"|\b(?:photo|pic|image|credit|courtesy) ?[:/|©–-] ?(?-i:[A-Z])\S*(?: \S+){0,3}$",
    re.IGNORECASE,
)
CREDITED = ("photo", "pic", "image", "credit", "courtesy")
"""Words one of which stands in a line that CREDIT matches, in lower case."""
CREDIT_AT_END = re.compile(r"(?:\[(?P<bracketed>[^\[\]]{2,30})\]|[/|] ?(?P<plain>[A-Za-z ]{2,30}))$")
POSE = re.compile(
    r", (?:far )?(?:left|right|cent(?:er|re)|(?:second|third) from (?:left|right)),|\((?:left|right|center|centre)\)"
)


def is_byline(line: str, lowered: str) -> bool:
    """'BY JANE DOE [mail]', 'By Jane Doe and John Roe, CNN', '(Reporting by Jane Doe)', 'John Roe contributed to this report.'"""
    if "by" not in lowered and "contributed" not in lowered:
        return False
    if len(line) <= LONGEST_BYLINE and line[-1] not in ".!?:" and BY.fullmatch(line):
        return True
    return len(line) <= LONGEST_CREDIT and bool(TASK.match(line) or ("contributed " in line and CONTRIBUTED.search(line)))


def is_caption(line: str, lowered: str) -> bool:
    """'Photo: NATO', 'Jane Doe Pic- NATO', 'They shake hands. (AP Photo/Jane Doe)', '… on Sunday. [YONHAP]', '… | Reuters'."""
    if len(line) > LONGEST_CREDIT:
        return False
    if lowered.startswith(PICTURE) and CREDIT_AT_START.match(line):
        return True
    if line[-1] in '.”"':
        return False
    found = CREDIT_AT_END.search(line[-33:])
    if found and is_agency(found["bracketed"] or found["plain"]):
        return True
    return any(map(lowered.__contains__, CREDITED)) and CREDIT.search(line) is not None


def is_pose(line: str) -> bool:
    """'Jane Doe, right, and John Roe shake hands.', 'John Roe (left) at the summit': says where people stand in a picture."""
    return len(line) <= LONGEST_CREDIT and POSE.search(line) is not None
