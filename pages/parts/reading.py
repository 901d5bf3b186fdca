"""An article as a page to read: its zones as blocks, and what was found in it as marks."""

from collections.abc import Iterable, Iterator
from html import escape

from core.charts.words import in_words
from core.records import Article, Event, Evidence, Zone
from pages.parts.desk import Desk
from pages.parts.links import article_url
from pages.parts.marks import TARGET, Mark, paint

LAYERS = ("Quotations", "Actors", "Dates", "Events")
BLOCKS = {"headline": "h1", "subheading": "h2"}
LONGEST = 200_000
"""Characters drawn at once: enough for any article, few enough for the browser when a file is one endless line."""


def marks_of(desk: Desk, found: Evidence, layers: Iterable[str]) -> list[Mark]:
    """What was found in one article as marks, for the layers that are switched on."""
    made: dict[str, list[Mark]] = {
        "Quotations": [
            Mark(row.start, row.end, f"said {row.kind}", f"{row.kind} · {row.speaker or 'speaker not known'}")
            for row in found.quotes
        ],
        "Actors": [Mark(row.start, row.end, "actor", f"{desk.name(row.actor_id)} · {row.rule}") for row in found.mentions],
        "Dates": [Mark(row.start, row.end, "when", f"{row.value} · {row.basis}") for row in found.dates],
        "Events": [Mark(row.trigger_start, row.trigger_end, "did", _event_note(row)) for row in found.events],
    }
    return [mark for layer in layers for mark in made[layer]]


def _event_note(event: Event) -> str:
    days = " to ".join(dict.fromkeys(str(day) for day in (event.date_start, event.date_end) if day)) or "no date"
    return f"{event.event_type.lower()} · {event.status} · {days}"


def article_html(article: Article, zones: Iterable[Zone], marks: Iterable[Mark], target: tuple[int, int] | None) -> str:
    """The text of an article, block by block; of a very long one the LONGEST characters around the target."""
    all_marks = sorted([*marks, *([Mark(*target, TARGET)] if target else [])], key=lambda mark: mark.start)
    first = max(0, target[0] - LONGEST // 2) if target else 0
    last = min(len(article.text), first + LONGEST)
    cut = "<p class='cut'>… the text goes on; only the part around the marked words is shown …</p>"
    blocks = _blocks(article.text, zones, first, last)
    body = "".join(_painted(article.text, blocks, all_marks))
    return f"<article class='reading'>{cut if first else ''}{body}{cut if last < len(article.text) else ''}</article>"


def _blocks(text: str, zones: Iterable[Zone], first: int, last: int) -> Iterator[tuple[int, int, str]]:
    """(start, end, zone) of every line that is not blank, within [first, last)."""
    for zone in zones:
        start = max(zone.start, first)
        while start < min(zone.end, last):
            end = text.find("\n", start, zone.end)
            end = min(zone.end if end < 0 else end, last)
            if text[start:end].strip():
                yield start, end, zone.zone
            start = end + 1


def _painted(text: str, blocks: Iterable[tuple[int, int, str]], marks: list[Mark]) -> Iterator[str]:
    """Each block with the marks that touch it; the first headline is the heading of the page."""
    waiting = iter(marks)
    coming = next(waiting, None)
    alive: list[Mark] = []
    headings = 0
    for start, end, zone in blocks:
        while coming and coming.start < end:
            alive.append(coming)
            coming = next(waiting, None)
        alive = [mark for mark in alive if mark.end > start]
        headings += zone == "headline"
        tag = BLOCKS.get(zone, "p") if zone != "headline" or headings == 1 else "p"
        kind = "duplicate" if zone.endswith("duplicate") else zone
        yield f"<{tag} class='{escape(kind)}'>{paint(text, start, end, alive)}</{tag}>"


def masthead_html(article: Article, has_headline: bool, family: str = "") -> str:
    """Outlet, date with its basis, author and the way the text took; the title when the text has no headline of its own.

    family: HTML that says with which articles it shares a source.
    """
    published = f"{in_words(article.published)}" if article.published else "date not known"
    basis = f" <span class='basis'>{escape(article.published_basis)}</span>" if article.published_basis else ""
    lines = [f"<p class='kicker'>{_joined(article.outlet or 'outlet not known', article.genre)}</p>"]
    if not has_headline:
        lines.append(f"<h1>{escape(article.title or 'Without a headline')}</h1>")
    lines.append(f"<p class='dateline'><b>{published}</b>{basis}</p>")
    way = [
        f"By {article.author}" if article.author else None,
        f"Passed on: {article.agency_chain}" if article.agency_chain else None,
        f"Translated from {article.translated_from}" if article.translated_from else None,
    ]
    lines.append(f"<p class='way'>{_joined(*way)}{_original(article.url)}</p>")
    return f"<header class='masthead'>{''.join(lines)}{family}</header>"


def family_html(desk: Desk, article_id: str) -> str:
    """`One source with …: why`, each of the other articles a link; or why it stands alone."""
    families = desk.families
    own = families[families["article_id"] == article_id].iloc[0]
    others = [each for each in families.loc[families["family"] == own["family"], "article_id"] if each != article_id]
    links = ", ".join(f"<a href='{escape(article_url(each))}'>{escape(_short(desk.articles[each]))}</a>" for each in others[:5])
    more = f" and {len(others) - 5} more" if len(others) > 5 else ""
    start = f"One source with {links}{more}: " if others else "Source: "
    return f"<p class='family'>{start}{escape(own['explanation'])}</p>"


def _short(article: Article) -> str:
    return f"{article.outlet or article.article_id}, {in_words(article.published) if article.published else 'date not known'}"


def _joined(*parts: str | None) -> str:
    return " · ".join(escape(part) for part in parts if part)


def _original(url: str | None) -> str:
    """A link to the original, only for an address of the web."""
    if not url or not url.startswith(("https://", "http://")):
        return ""
    return f" <a href='{escape(url)}' rel='noopener noreferrer' target='_blank'>Original</a>"
