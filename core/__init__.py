"""News articles into evidence: events, quotations and actors, each row with the exact words it rests on.

corpus = core.read_articles(Path("seeds"))
tables = core.frames(core.normalise(corpus.articles))
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from core.corpus import read_articles
    from core.pipeline import normalise
    from core.tables import frames

__all__ = ["frames", "normalise", "read_articles"]

HOMES = {"frames": "core.tables", "normalise": "core.pipeline", "read_articles": "core.corpus"}


def __getattr__(name: str) -> Any:
    """Import what is asked for on first use, so that `import core` costs nothing (PEP 562)."""
    if name not in HOMES:
        raise AttributeError(f"module 'core' has no attribute {name!r}")
    return getattr(import_module(HOMES[name]), name)
