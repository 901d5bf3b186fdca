"""Search: `Index(quotes).search('unpredictible world speaker:stoltenberg')`, best first, matched words marked.

`Index(quotes).check(pasted)` says whether a pasted quotation is what was said.
"""

from core.search.check import Match
from core.search.index import Hit, Index

__all__ = ["Hit", "Index", "Match"]
