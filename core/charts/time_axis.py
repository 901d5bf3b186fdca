"""A time axis that keeps the busy days readable: linear inside its stretches, compressed between them, with honest ticks.

A stretch is a run of dated days, or a month or year that lies outside every such run. Between two stretches the axis
is cut to a narrow band whatever its length; figures mark the cut. Positions run from 0 to 100.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

import numpy as np

Span = tuple[date, date]
"""First and last day, both inclusive."""

CUT = 1.8
"""Width of a compressed band, in hundredths of the axis."""
MOST_RUNS, MOST_STRETCHES = 14, 24
"""More runs of days are joined, more months and years get no stretch of their own: nobody reads an axis in many pieces."""
BUSY = 30
"""Dated days from which on a stretch is given no more room."""
LETTER = 1.0
"""Width of a letter of a tick, in hundredths of an axis 640 pixels wide."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A linear piece of the axis: days `first` to `last` between the positions `left` and `right`."""

    first: date
    last: date
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class TimeAxis:
    """The stretches from left to right, and the ticks: position and label of two lines."""

    stretches: tuple[Stretch, ...]
    ticks: tuple[tuple[float, str], ...]

    def place(self, days: Iterable[date], shift: float = 0.5) -> list[float]:
        """Where each day stands; shift 0 is its first moment, 0.5 noon, 1 its end."""
        edges = [edge for piece in self.stretches for edge in (piece.first.toordinal(), piece.last.toordinal() + 1)] or [0]
        positions = [at for piece in self.stretches for at in (piece.left, piece.right)] or [50.0]
        found = np.interp([day.toordinal() + shift for day in days], edges, positions)
        return [round(float(at), 3) for at in found]

    def cuts(self) -> list[tuple[float, float]]:
        """Left and right position of every compressed band."""
        return [(a.right, b.left) for a, b in pairwise(self.stretches) if b.left > a.right]


def time_axis(days: Sequence[date], spans: Sequence[Span], to_scale: bool = False) -> TimeAxis:
    """The axis for things of one day (`days`) and of a month or range (`spans`); `to_scale`: one stretch, no cut."""
    if not days and not spans:
        return TimeAxis((), ())
    every = [*days, *(day for span in spans for day in span)]
    whole = (min(every), max(every))
    found = [whole] if to_scale else _stretches(sorted(set(days)), spans, whole)
    weights = [1.6 + 1.5 * min(BUSY, len({day for day in days if first <= day <= last})) for first, last in found]
    cuts = [CUT if (after[0] - before[1]).days > 1 else 0.0 for before, after in pairwise(found)]
    unit = (100 - sum(cuts)) / sum(weights)
    placed, left = [], 0.0
    for (first, last), weight, cut in zip(found, weights, [*cuts, 0.0], strict=True):
        placed.append(Stretch(first, last, left, left + weight * unit))
        left += weight * unit + cut
    return TimeAxis(tuple(placed), tuple(_ticks(placed, sorted(set(days)))))


def _stretches(days: list[date], spans: Sequence[Span], whole: Span) -> list[Span]:
    gap = 10
    found = _runs(days, gap)
    while len(found) > MOST_RUNS:
        gap *= 2
        found = _runs(days, gap)
    for span in sorted(set(spans), key=lambda span: (span[1] - span[0], span)):
        apart = all(span[1] < first or last < span[0] for first, last in found)
        if apart and len(found) < MOST_STRETCHES:
            found.append(span)
    found.sort()
    if whole[0] < found[0][0]:
        found.insert(0, (whole[0], found[0][0] - timedelta(1)))
    if whole[1] > found[-1][1]:
        found.append((found[-1][1] + timedelta(1), whole[1]))
    return found


def _runs(days: list[date], gap: int) -> list[Span]:
    """Neighbouring days no further apart than `gap`, as spans."""
    runs: list[Span] = []
    for day in days:
        if runs and (day - runs[-1][1]).days <= gap:
            runs[-1] = (runs[-1][0], day)
        else:
            runs.append((day, day))
    return runs


def _ticks(stretches: list[Stretch], days: list[date]) -> list[tuple[float, str]]:
    """Every tick whose label keeps clear of the one before it, on each of the two lines."""
    ticks: list[tuple[float, str]] = []
    reached, second_line = [-9.0, -9.0], ""
    for at, upper, under in (tick for stretch in stretches for tick in _candidates(stretch, days)):
        lower = "" if under == second_line else under
        label = (upper, lower)
        half = [len(line) * LETTER / 2 for line in label]
        if all(not line or at - half[row] > reached[row] for row, line in enumerate(label)):
            ticks.append((at, f"{upper}<br>{lower}"))
            reached = [at + half[row] + 0.4 if line else reached[row] for row, line in enumerate(label)]
            second_line = lower or second_line
    return ticks


def _candidates(stretch: Stretch, days: list[date]) -> list[tuple[float, str, str]]:
    """Position, upper and lower line of the ticks that a stretch would like."""
    first, last = stretch.first, stretch.last
    scale = (stretch.right - stretch.left) / ((last - first).days + 1)
    inside = [day for day in days if first <= day <= last]
    if not inside:
        return [((stretch.left + stretch.right) / 2, *_name(first, last))]
    days_across = (last - first).days
    if days_across > 370 or (len(inside) > 12 and days_across > 60):
        return [(stretch.left + (day - first).days * scale, f"{day:%b}", str(day.year)) for day in _months(first, last)]
    return [(stretch.left + ((day - first).days + 0.5) * scale, str(day.day), f"{day:%b} {day.year}") for day in inside]


def _months(first: date, last: date) -> list[date]:
    """Firsts of months in the span, evenly spaced and at most 12."""
    months = range(first.year * 12 + first.month, last.year * 12 + last.month)
    step = next(step for step in (1, 3, 6, 12, 24, 60, 120, 600, 120000) if len(months) / step <= 12)
    return [date(month // 12, month % 12 + 1, 1) for month in months if month % step == 0]


def _name(first: date, last: date) -> tuple[str, str]:
    """A span in two lines: ('', '2006'), ('Nov', '2017'), ('Nov–Dec', '2022'), ('3–9', 'Mar 2021')."""
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return "", str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
    if first.year != last.year:
        return f"{first:%b} {first.year}–", f"{last:%b} {last.year}"
    if first.month != last.month:
        return f"{first:%b}–{last:%b}", str(first.year)
    whole = first.day == 1 and (last + timedelta(1)).day == 1
    return (f"{first:%b}", str(first.year)) if whole else (f"{first.day}–{last.day}", f"{first:%b} {first.year}")
