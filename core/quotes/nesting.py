"""Reports inside reports: of 'Park said he expects A' the outer one remains."""

from collections.abc import Sequence

from core.quotes.reports import Report


def outermost(reports: Sequence[Report]) -> list[Report]:
    """The reports whose cue stands in no other's content, in order of their cues.

    Where two hold each other the one that closes the sentence wins: 'They want A, Park said'.
    """
    kept: list[Report] = []
    for report in sorted(reports, key=lambda each: (not each.contents or each.contents[0][0] > each.start, each.start)):
        if not any(other.holds(report.start) for other in kept):
            kept.append(report)
        elif report.contents and not any(other.holds(report.start) and other.holds(report.contents[-1][0]) for other in kept):
            kept = [other for other in kept if not other.holds(report.start)]
            kept.append(report)
    return sorted(kept, key=lambda report: report.start)
