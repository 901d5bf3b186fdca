"""Unbroken runs of capitalised words, taken apart: organisations first, then people, then single names."""

from collections.abc import Container, Iterable

from core.actors.institutions import read_firm, read_organisation, read_spelt_out
from core.actors.listed import see_known
from core.actors.people import read_person
from core.actors.spots import Spot, is_courtesy
from core.actors.story import Story
from core.actors.words import first_names, heads, words_of

FIRM = range(2, 4)
"""Words of a firm's name that no head word gives away."""


def read_runs(story: Story, runs: Iterable[list[Spot]]) -> None:
    """See the names in unbroken runs of capitalised spots."""
    bodies, names, trades = heads(), first_names(), words_of("trade")
    lowers, gaps = story.pieces.lowers, story.pieces.gaps
    for run in runs:
        if len(run) > 1 or run[0].lower in bodies:
            _read_run(story, run, names, not bodies.isdisjoint([spot.lower for spot in run]))
        elif run[0].title is None:
            traded = lowers[run[0].first - 1] in trades and gaps[run[0].first] == " " and run[0].plain
            if not (traded and read_firm(story, run, 0)):
                _see_alone(story, run[0])


def _read_run(story: Story, run: list[Spot], names: Container[str], has_head: bool) -> None:
    """Take apart one run: organisations first, then known names, then people; names: first names."""
    start, spelt = 0, not has_head and story.pieces.gaps[run[-1].last] == " ("
    while start < len(run):
        spot = run[start]
        end = read_organisation(story, run, start) if has_head else start
        if spelt and end == start:
            end = read_spelt_out(story, run, start)
        if end == start and start + 1 < len(run) and (spot.lower in names or spot.plain or _is_titled(run, start)):
            end = read_person(story, run, start)
        if end == start and spot.name is None and spot.title is None and len(run) - start in FIRM:
            end = read_firm(story, run, start)
        if end > start:
            start = end
            continue
        if start > 0 and start == len(run) - 1 and spot.title is not None and is_courtesy(run[start - 1]):
            story.lone.append(spot)
        else:
            _see_alone(story, spot)
        start += 1


def _see_alone(story: Story, spot: Spot) -> None:
    if spot.name is not None:
        see_known(story, spot)
    elif spot.title is None and spot.first not in story.inside:
        story.lone.append(spot)


def _is_titled(run: list[Spot], start: int) -> bool:
    """Whether a known name stands last but one in its run and behind a title: 'Defence Minister |Paris| Kwan'."""
    return 0 < start == len(run) - 2 and run[start - 1].title is not None
