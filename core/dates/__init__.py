"""News dates: where an article speaks of time, and which days it means, judged from the publication date."""

from core.dates.find import find_dates

__all__ = ["find_dates"]
