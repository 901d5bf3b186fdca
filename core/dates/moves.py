"""From one day to another: a move takes a day and gives a day; `named` writes the TIMEX3 value of the span around a day.

Units: D day, W week (Monday to Sunday, ISO 8601), WE weekend, M month, Q quarter, H half, Y year, DE decade, CE century,
SP SU FA WI seasons (three whole months; winter begins in December and carries the year of its December).
A move that leaves the years 1 to 9999 raises OverflowError.
"""

from calendar import monthrange
from collections.abc import Callable
from datetime import MAXYEAR, MINYEAR, date, timedelta

Move = Callable[[date], date]

MONTHS = {"M": 1, "Q": 3, "H": 6, "Y": 12, "SP": 12, "SU": 12, "FA": 12, "WI": 12, "DE": 120, "CE": 1200}
DAYS = {"D": 1, "W": 7, "WE": 7}
SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def named(day: date, unit: str) -> str:
    """The TIMEX3 value of the unit that holds `day`: (2023-01-29, "W") -> 2023-W04."""
    if unit in DAYS:
        return _named_by_days(day, unit)
    year = f"{day.year:04d}"
    if unit == "M":
        return f"{year}-{day.month:02d}"
    if unit in ("Y", "DE", "CE"):
        return year[: 4 - ("Y", "DE", "CE").index(unit)]
    if unit in ("Q", "H"):
        return f"{year}-{unit}{(day.month - 1) // MONTHS[unit] + 1}"
    return f"{year}-{unit}"


def _named_by_days(day: date, unit: str) -> str:
    if unit == "D":
        return day.isoformat()
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}" + ("-WE" if unit == "WE" else "")


def shift(count: int, unit: str) -> Move:
    """So many units later (earlier when negative); the day of the month is cut to the month's length."""
    return lambda day: day + timedelta(days=count * DAYS[unit]) if unit in DAYS else in_months(day, count * MONTHS[unit])


def in_months(day: date, count: int) -> date:
    """The day `count` months later: 31 March and one month -> 30 April."""
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    return day_of(year, month + 1, min(day.day, monthrange(year, month + 1)[1] if MINYEAR <= year <= MAXYEAR else 28))


def day_of(year: int, month: int, day: int = 1) -> date:
    """A date; OverflowError outside the calendar, ValueError for a day that the month does not have."""
    if not MINYEAR <= year <= MAXYEAR:
        raise OverflowError(year)
    return date(year, month, day)


def weekday_back(number: int, today: bool = True) -> Move:
    """The latest such weekday (1 Monday … 7 Sunday) up to the day, or before it when not `today`."""
    return lambda day: day - timedelta(days=(day.isoweekday() - number) % 7 or (0 if today else 7))


def weekday_on(number: int, today: bool = True) -> Move:
    """The next such weekday from the day on, or after it when not `today`."""
    return lambda day: day + timedelta(days=(number - day.isoweekday()) % 7 or (0 if today else 7))


def weekday_of_week(number: int, weeks: int) -> Move:
    """That weekday of the week so many weeks later, weeks running from Monday to Sunday."""
    return lambda day: day + timedelta(days=number - day.isoweekday() + 7 * weeks)


def weekday_of_month(number: int, nth: int) -> Move:
    """The nth such weekday of the day's month; the last one when the month has not so many."""

    def move(day: date) -> date:
        first = weekday_on(number)(day.replace(day=1))
        last = (monthrange(day.year, day.month)[1] - first.day) // 7
        return first + timedelta(days=7 * min(nth - 1, last))

    return move


def month_back(month: int, current: bool = True) -> Move:
    """The first day of the latest such month up to the day's own, or before it when not `current`."""
    return lambda day: day_of(day.year - (month > day.month or (month == day.month and not current)), month)


def month_on(month: int, current: bool = True) -> Move:
    """The first day of the next such month from the day's own on, or after it when not `current`."""
    return lambda day: day_of(day.year + (month < day.month or (month == day.month and not current)), month)


def month_in(month: int, years: int) -> Move:
    """The first day of that month of the year so many years later."""
    return lambda day: day_of(day.year + years, month)


def date_back(month: int, number: int) -> Move:
    """The latest such day of the year up to the day; 29 February goes back to a leap year."""
    return lambda day: _same_date(day, month, number, -1)


def date_on(month: int, number: int) -> Move:
    """The next such day of the year from the day on."""
    return lambda day: _same_date(day, month, number, 1)


def _same_date(day: date, month: int, number: int, step: int) -> date:
    for years in range(9):
        year = day.year + step * years
        if not MINYEAR <= year <= MAXYEAR:
            break
        if number <= monthrange(year, month)[1] and step * (date(year, month, number) - day).days >= 0:
            return date(year, month, number)
    raise OverflowError(f"no {number}.{month}. in the calendar")


def number_back(number: int) -> Move:
    """The latest day so numbered ("the 17th") up to the day, in this month or an earlier one that has it."""
    return lambda day: _same_number(day, number, -1)


def number_on(number: int) -> Move:
    """The next day so numbered from the day on."""
    return lambda day: _same_number(day, number, 1)


def _same_number(day: date, number: int, step: int) -> date:
    first = day.replace(day=1)
    for months in range(4):
        month = in_months(first, step * months)
        if number <= monthrange(month.year, month.month)[1] and step * (month.replace(day=number) - day).days >= 0:
            return month.replace(day=number)
    raise OverflowError(f"no day {number}")


def season_back(season: str) -> Move:
    """The first day of the latest such season that has begun."""
    return month_back(SEASONS[season])


def season_on(season: str) -> Move:
    """The first day of the season that is running, begun up to two months before, or comes next."""
    return lambda day: month_on(SEASONS[season])(in_months(day.replace(day=1), -2))
