"""Reports inside reports: of 'Park said he expects A' one remains, of 'A, Park said, according to Kim' Kim passed it on."""

from collections.abc import Sequence

from core.quotes.reports import Report


def outermost(reports: Sequence[Report]) -> list[Report]:
    """The reports whose cue stands in no other's content, in order of their cues."""
    kept = [report for report in reports if not any(other is not report and other.holds(report.start) for other in reports)]
    return sorted(kept, key=lambda report: report.start)
