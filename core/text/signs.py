"""Where signs stand in a text. One search for each sign, since nearly all letters are none."""


def find_signs(text: str, signs: str) -> list[int]:
    """The places of these signs in the text, in order."""
    found = []
    for sign in signs:
        at = text.find(sign)
        while at >= 0:
            found.append(at)
            at = text.find(sign, at + 1)
    return sorted(found)
