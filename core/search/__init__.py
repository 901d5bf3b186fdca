"""Search: `Index(quotes).search('unpredictible world speaker:stoltenberg')`, best first, matched words marked."""

from core.search.index import Hit, Index

__all__ = ["Hit", "Index"]
