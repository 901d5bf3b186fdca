"""Quotations: what is said, by whom, announced by which words."""

from core.quotes.find import find_quotes

__all__ = ["find_quotes"]
