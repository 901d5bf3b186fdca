"""Reports inside reports: of 'Park said he expects A' the outer one remains; of 'Park said that Kim had said A' both."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from core.quotes.reports import Report

PASSING_ON = frozenset("neutral factive claiming showing".split())
"""Classes of cues whose content may be another's words."""
LEAD = 8
"""Characters between the beginning of the outer content and the inner speaker: 'that '."""


def untangled(reports: list[Report]) -> list[Report]:
    """The reports worth keeping, in order of their cues.

    One whose cue stands in another's content goes, unless it says whose words were passed on. Where two hold each other the
    one that closes the sentence stays ('They want A, Park said'); where two cross, the later ('issued a statement saying A').
    """
    if len(reports) < 2:
        return reports
    kept: list[Report] = []
    behind = [other for other in reports if other.speaker and other.end <= other.speaker[0]]
    for report in sorted(reports, key=lambda each: (not each.contents or each.contents[0][0] > each.start, each.start)):
        if any(other.names(report.start) for other in behind):
            continue
        around = [other for other in kept if other.holds(report.start)]
        if around and report.contents and not any(other.holds(report.contents[-1][0]) for other in around):
            kept = [other for other in kept if other not in around]
            around = []
        if not around:
            kept.append(report)
    return sorted([*kept, *_passed_on(reports, kept)], key=lambda report: report.start)


def _passed_on(reports: Sequence[Report], kept: Sequence[Report]) -> Iterator[Report]:
    """'Park said |Kim had said A|', '|A, Kim said|, Park reported': the inner report, with Park as who passed it on."""
    for outer in kept:
        if outer.cue_class not in PASSING_ON or not outer.contents or outer.rule == "name and colon":
            continue
        begin = outer.contents[0][0]
        for inner in reports:
            if (
                inner is not outer
                and inner.contents
                and inner.tells
                and inner.speaker
                and (begin <= inner.speaker[0] <= begin + LEAD or inner.contents[0][0] == begin)
            ):
                yield replace(inner, via=outer.speaker)
