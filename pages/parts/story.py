"""The first page in HTML: what is in the articles, the story in episodes, where to look twice, the list of articles."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from html import escape
from typing import Any

from pandas import DataFrame

from core.charts.coverage import Silence, published
from core.charts.story import Chapter
from core.charts.timeline import KEY, key
from core.charts.words import counted, in_words, listed, shortened, when
from core.doubts import Doubt
from core.families import count_sources
from core.records import Article, Quote
from pages.parts.asking import NOBODY
from pages.parts.cards import quote_id
from pages.parts.desk import Desk
from pages.parts.links import article_url, page_url

EVENTS, SPEAKERS, ARTICLES = 3, 4, 12
"""Events and speakers named on a card; articles listed."""
PAGES: dict[str, tuple[str, dict[str, object]]] = {
    "speaker": ("quotes", {"speaker": NOBODY}),
    "plans": ("timeline", {"status": ["planned", "expected"]}),
    "no voucher": ("timeline", {"status": "alleged"}),
}
"""Where all rows of a doubt can be seen; of the others the first is shown."""


def masthead_html(desk: Desk, tables: Mapping[str, DataFrame]) -> str:
    """What this is: the articles' main actors as the headline, and what was counted in them as one line."""
    articles, days = tables["articles"], published(tables["articles"])
    chief = [desk.name(actor) or actor for actor in tables["mentions"]["actor_id"].value_counts().index[:4]]
    several = counted(len(articles), "article")
    about = f"What {several} {'says' if len(articles) == 1 else 'say'} of {_enumerated(chief)}" if chief else several
    families = desk.families
    independent = families.loc[families["article_id"].isin(articles["article_id"]), "family"].nunique()
    counts = {
        "articles": len(articles),
        "independent sources": independent,
        "outlets": articles["outlet"].nunique(),
        "events": len(tables["events"]["event_group"].dropna().unique()) + int(tables["events"]["event_group"].isna().sum()),
        "quotations": len(tables["quotes"]),
        "actors": tables["mentions"]["actor_id"].nunique(),
    }
    numbers = "".join(f"<li><b>{number:,}</b> {name if number != 1 else name[:-1]}</li>" for name, number in counts.items())
    span = f"<li>published <b>{escape(when(days[0], days[-1]))}</b></li>" if days else ""
    return f"<header class='desk'><h1>{escape(about)}</h1><ul>{numbers}{span}</ul></header>"


def story_html(desk: Desk, chapters: Sequence[Chapter]) -> str:
    """The episodes as cards from left to right, the times without articles hatched between them."""
    cards = [(_gap(chapter.silence) if chapter.silence else "") + _card(desk, chapter) for chapter in chapters]
    return f"<div class='story' role='region' aria-label='Episodes' tabindex='0'>{''.join(cards)}</div>"


def _gap(silence: Silence) -> str:
    days = when(silence.first, silence.last)
    return f"<div class='gap' title='{escape(days)}'><span>no articles<br>{escape(silence.length())}</span></div>"


def _card(desk: Desk, chapter: Chapter) -> str:
    filters = {"episode": chapter.name}
    days = when(chapter.first, chapter.last) if chapter.first else "publication date not known"
    outlets = listed(dict.fromkeys(chapter.articles["outlet"].dropna()), 3)
    sources = count_sources(desk.families, chapter.articles["article_id"])
    onward = {"timeline": "Timeline", "quotes": "Quotes", "co_mentions": "Co-mentions"}
    pages = " · ".join(_link(title, page_url(page, filters)) for page, title in onward.items())
    return (
        f"<section class='chapter'><h2>{_link(chapter.name, page_url('timeline', filters))}</h2>"
        f"<p class='source'>{escape(days)} · {sources}: {escape(outlets)}</p>"
        f"{_happened(chapter)}{_telling(desk, chapter)}{_spoke(chapter)}<p class='on'>{pages}</p></section>"
    )


def _happened(chapter: Chapter) -> str:
    rows = chapter.events.head(EVENTS).to_dict("records")
    items = "".join(
        f"<li><span>{escape(_when(row))}</span> "
        f"{_link(shortened(row['label'], 70), page_url('timeline', {'episode': chapter.name, 'event': row['event']}))}</li>"
        for row in rows
    )
    return f"<ul class='happened'>{items}</ul>" if items else "<p class='note'>No event found.</p>"


def _when(row: Mapping[Any, Any]) -> str:
    """'29 January 2023', '30 January 2023, planned'."""
    return f"{row['when']}" + ("" if row["status"] == "occurred" else f", {row['status']}")


def _telling(desk: Desk, chapter: Chapter) -> str:
    if chapter.telling is None:
        return ""
    quote: Quote = desk.evidence.quotes[chapter.telling]
    address = article_url(quote.article_id, quote.start, quote.end)
    words = _link(shortened(quote.text, 200), address)
    return f"<blockquote>{words}</blockquote><p class='source'>{escape(quote.speaker or '')}</p>"


def _spoke(chapter: Chapter) -> str:
    names = (
        f"{_link(name, page_url('quotes', {'episode': chapter.name, 'speaker': name}))} {count}"
        for name, count in chapter.speakers[:SPEAKERS]
    )
    return f"<p class='spoke'>Quoted: {', '.join(names)}</p>" if chapter.speakers else ""


def doubts_html(found: Iterable[Doubt]) -> str:
    """The list "look twice": how many, what, and where."""
    items = "".join(f"<li>{_link(_counted(doubt), _place(doubt))}</li>" for doubt in found)
    return f"<section class='doubts'><h2>Look twice</h2><ul>{items or '<li>Nothing found that calls for it.</li>'}</ul></section>"


def _counted(doubt: Doubt) -> str:
    """'12 plans without a known outcome', '1 plan without a known outcome'."""
    what, *rest = doubt.words.split(" ")
    return " ".join((f"{len(doubt.rows):,}", what if len(doubt.rows) != 1 else what.removesuffix("s"), *rest))


def _place(doubt: Doubt) -> str:
    """Where to look: the page that shows all of them, else the first one."""
    row = doubt.rows[0]
    if doubt.kind in PAGES:
        return page_url(*PAGES[doubt.kind])
    if isinstance(row, Article):
        return article_url(row.article_id)
    if isinstance(row, Quote):
        return page_url("quotes", {"quote": quote_id(row)})
    return page_url("timeline", {"event": key({name: getattr(row, name) for name in KEY})})


def articles_html(articles: Iterable[Article], families: DataFrame) -> str:
    """The list of articles by date: headline, outlet, day and how it is known, where it comes from."""
    several = families[families["articles"] > 1]
    tied = dict(zip(several["article_id"], several["explanation"], strict=True))
    ordered = sorted(articles, key=lambda article: (article.published is None, article.published or date.min, article.article_id))
    items = "".join(_article(article, tied.get(article.article_id, "")) for article in ordered[:ARTICLES])
    rest = len(ordered) - ARTICLES
    more = f"<p class='note'>and {rest:,} more: choose an episode, outlet or period above.</p>" if rest > 0 else ""
    return f"<section class='sources'><h2>Articles</h2><ul>{items}</ul>{more}</section>"


def _article(article: Article, tie: str) -> str:
    day = in_words(article.published) if article.published else "date not known"
    basis = article.published_basis or ""
    notes = [
        f"<span title='{escape(basis)}'>date inferred</span>" if basis.startswith("inferred") else "",
        escape(f"via {article.agency_chain}") if article.agency_chain else "",
        escape(f"translated from {article.translated_from}") if article.translated_from else "",
    ]
    if tie:
        notes.append(f"<span title='{escape(tie)}'>not independent</span>")
    return (
        f"<li>{_link(shortened(article.title or 'no headline', 110), article_url(article.article_id))} "
        f"<span class='source'>{escape(article.outlet or article.article_id)}, {escape(day)}"
        f"{''.join(f' · {note}' for note in notes if note)}</span></li>"
    )


def _link(words: str, address: str) -> str:
    return f"<a href='{escape(address)}' target='_self'>{escape(words)}</a>"


def _enumerated(names: Sequence[str]) -> str:
    """('a', 'b', 'c') -> 'a, b and c'."""
    return " and ".join(part for part in (", ".join(names[:-1]), names[-1]) if part)
