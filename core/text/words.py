"""What a word is."""

import re

WORD = re.compile(r"[^\W_]+(?:[-.'’&][^\W_]+)*", re.UNICODE)
"""Letters and digits, held together by inner hyphens, dots, apostrophes and ampersands: U.S, Jong-un, it’s, 2.7, R&D."""
