"""Where signs stand in a text. One search for each sign, since nearly all letters are none."""

from collections.abc import Iterable


def find_signs(text: str, signs: Iterable[str]) -> list[int]:
    """The places of these signs in the text, in order."""
    found = []
    for sign in signs:
        at, width = text.find(sign), len(sign)
        while at >= 0:
            found.append(at)
            at = text.find(sign, at + width)
    return sorted(found)
