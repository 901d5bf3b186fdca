"""Whether articles agree on an event."""

from datetime import date

from core.agreement import datings, statuses
from core.records import Event


def told(first: date | None, last: date | None, status: str = "occurred") -> Event:
    return Event(
        "one",
        0,
        9,
        "They met.",
        "CONSULT",
        "met",
        5,
        8,
        (),
        (),
        None,
        first,
        last,
        None,
        None,
        status,
        "narrator",
        "e1",
        None,
        "rule",
    )


DAY, NEXT = date(2023, 1, 29), date(2023, 1, 30)
MONTH = date(2023, 1, 1), date(2023, 1, 31)


def test_a_month_that_holds_the_day_fits_it_and_another_day_conflicts() -> None:
    found = datings([told(*MONTH), told(DAY, DAY), told(DAY, DAY), told(NEXT, NEXT), told(None, None)])
    assert [(dating.first, dating.against) for dating in found] == [
        (DAY, "same"), (NEXT, "conflicts"), (MONTH[0], "fits"), (None, "silent"),
    ]  # fmt: skip


def test_an_event_without_any_date_is_silent() -> None:
    assert [dating.against for dating in datings([told(None, None)])] == ["silent"]


def test_statuses_are_counted() -> None:
    assert statuses([told(DAY, DAY, "planned"), told(DAY, DAY), told(DAY, DAY)]) == [("occurred", 2), ("planned", 1)]
