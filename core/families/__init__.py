"""Which articles are one source: copies, one agency, one publisher. "5 articles, 4 independent sources", and why."""

from core.families.families import count_sources, find_families

__all__ = ["count_sources", "find_families"]
