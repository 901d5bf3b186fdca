"""The evidence for one event: what, when and why this date, where the articles agree or differ, who took part, every mention."""

from collections.abc import Iterable, Sequence
from html import escape

import streamlit as st

from core.agreement import datings, statuses
from core.charts.timeline import KEY, key, participants, who
from core.charts.words import counted, when
from core.records import Event, Quote
from pages.parts.desk import Desk
from pages.parts.drawer import drawer
from pages.parts.evidence import Passage, panel_html
from pages.parts.links import page_url
from pages.parts.occasion import told_on

PARAMETER = "event"
"""The chosen event's name in the URL."""
NEAR = 600
"""So many letters before or after an event a quotation is told beside it: a paragraph or two."""
AGAINST = {"same": "", "fits": "less exact, agrees", "conflicts": "does not agree", "silent": "gives no date"}


def show_event(desk: Desk, event: str) -> None:
    """The panel beside the page, with a button that closes it; nothing when the event is not in these articles."""
    mentions = mentions_of(desk, event)
    if not mentions:
        return
    with drawer(PARAMETER):
        st.html(event_html(desk, mentions))


def mentions_of(desk: Desk, event: str) -> list[Event]:
    """All mentions of an event, in whatever articles."""
    rows = desk.tables["events"]
    chosen = [position for position, row in zip(rows.index, rows[list(KEY)].to_dict("records"), strict=True) if key(row) == event]
    return [desk.evidence.events[position] for position in chosen]


def event_html(desk: Desk, mentions: Sequence[Event]) -> str:
    """The panel's words; `mentions` holds at least one."""
    best = datings(mentions)[0].mentions[0]
    articles = len({mention.article_id for mention in mentions})
    told = f"{counted(len(mentions), 'mention')} in {counted(articles, 'article')}"
    parts = [
        f"<p class='kicker'>{escape(when(best.date_start, best.date_end))} · {escape(best.event_type.lower())} · {told}</p>",
        f"<h2 class='what'>{escape(_title(desk, best))}</h2>",
        _section("Who", _people(desk, mentions)),
        _section("Status", _statuses(mentions)),
        _section("Why this date", _dates(desk, mentions)),
        _section("In the articles", panel_html(desk, (told_in(desk, mention) for mention in mentions))),
        _section("Said by those who took part, there or on that day", _quotes(desk, mentions)),
    ]
    return f"<section class='event'>{''.join(parts)}</section>"


def _title(desk: Desk, event: Event) -> str:
    """'Jens Stoltenberg, Park Jin: meeting, Seoul'."""
    people = who(*participants([{side: getattr(event, side) for side in ("sources", "targets")}], desk.names))
    return (f"{people}: " if people else "") + event.trigger + (f", {event.place}" if event.place else "")


def _section(title: str, body: str) -> str:
    return f"<h3>{escape(title)}</h3>{body}" if body else ""


def _people(desk: Desk, mentions: Iterable[Event]) -> str:
    ids = dict.fromkeys(actor for side in ("sources", "targets") for mention in mentions for actor in getattr(mention, side))
    names = [desk.name(actor) or actor for actor in ids]
    links = [
        f"<a href='{escape(page_url('timeline', {'actor': name, 'lanes': 'actor'}, False))}' target='_self'>{escape(name)}</a>"
        for name in names
    ]
    return f"<p>{', '.join(links)}</p>" if links else "<p class='note'>The articles name nobody beside it.</p>"


def _statuses(mentions: Sequence[Event]) -> str:
    found = statuses(mentions)
    words = ", ".join(f"{status} ({count})" for status, count in found) if len(found) > 1 else found[0][0]
    verdict = " <b>The mentions differ.</b>" if len(found) > 1 else ""
    outcomes = dict.fromkeys(mention.outcome for mention in mentions if mention.outcome)
    return f"<p>{escape(words)}.{verdict}</p>" + "".join(f"<p>What came of it: {escape(outcome)}</p>" for outcome in outcomes)


def _dates(desk: Desk, mentions: Sequence[Event]) -> str:
    rows = []
    for dating in datings(mentions):
        outlets = dict.fromkeys(_outlet(desk, mention) for mention in dating.mentions)
        bases = dict.fromkeys(mention.date_basis for mention in dating.mentions if mention.date_basis)
        verdict = f" <b>{AGAINST[dating.against]}</b>" if dating.against != "same" else ""
        reasons = "".join(f"<p class='note'>{escape(basis)}</p>" for basis in bases)
        rows.append(f"<li>{escape(when(dating.first, dating.last))}: {escape(', '.join(outlets))}{verdict}{reasons}</li>")
    return f"<p>{_verdict(mentions)}</p><ul class='dates'>{''.join(rows)}</ul>"


def _verdict(mentions: Sequence[Event]) -> str:
    """Whether the mentions agree on the date, in a sentence."""
    against = {dating.against for dating in datings(mentions)}
    if "conflicts" in against:
        return "<b>The mentions do not agree.</b>"
    if against == {"silent"}:
        return "No mention gives a date."
    if len(mentions) == 1:
        return "One mention: nothing to compare it with."
    return f"The {len(mentions)} mentions agree" + (", some less exactly." if "fits" in against else ".")


def _outlet(desk: Desk, mention: Event) -> str:
    return desk.articles[mention.article_id].outlet or mention.article_id


def told_in(desk: Desk, mention: Event) -> Passage:
    """Where a mention stands, with its status and who vouches for it."""
    vouched = "" if mention.asserted_by == "narrator" else f"; according to {desk.name(mention.asserted_by)}"
    return Passage(mention.article_id, mention.trigger_start, mention.trigger_end, f"{mention.status}{vouched}")


def _quotes(desk: Desk, mentions: Sequence[Event]) -> str:
    """What the participants say in the paragraphs that tell of the event, or are told to have said on its day."""
    people = {actor for mention in mentions for actor in (*mention.sources, *mention.targets)}
    near = [(mention.article_id, mention.start, mention.end) for mention in mentions]
    days = {mention.date_start for mention in mentions if mention.date_start == mention.date_end}

    def beside(quote: Quote) -> bool:
        return any(
            quote.article_id == article and quote.start < end + NEAR and quote.end > start - NEAR for article, start, end in near
        ) or any(date.date_start == date.date_end and date.date_start in days for date in told_on(desk, quote))

    found = [quote for quote in desk.evidence.quotes if quote.speaker_id in people and beside(quote)]
    return (
        panel_html(desk, (Passage(quote.article_id, quote.start, quote.end, quote.speaker or "") for quote in found[:6]))
        if found
        else ""
    )
