"""The evidence beside the co-mentions: the sentences behind a pair, an actor alone, what one says about or does to another."""

import re
from collections.abc import Iterable, Mapping
from html import escape
from typing import Any

import streamlit as st
from pandas import DataFrame

from core.charts.words import counted
from core.co_mentions.pairs import evidence
from pages.parts.desk import Desk
from pages.parts.drawer import drawer
from pages.parts.event import told_in
from pages.parts.evidence import Passage, panel_html, source_html
from pages.parts.links import page_url
from pages.parts.marks import Mark, paint
from pages.parts.ties import Ties

PARAMETER = "pair"
"""The choice's name in the URL: `left~right` a pair, `speaker>actor` words, `source:target` deeds, an actor_id alone an actor."""
MOST = 60
"""Most sentences shown at once."""


def show_choice(ties: Ties, choice: str) -> None:
    """The panel for what was clicked; nothing when its actors are not in these articles."""
    actors = re.split("[~>:]", choice)
    if len(actors) > 2 or not all(actor in ties.desk.actors for actor in actors):
        return
    with drawer(PARAMETER):
        if "~" in choice:
            st.html(_pair_html(ties, *actors))
        elif ">" in choice:
            st.html(_about_html(ties, *actors))
        elif ":" in choice:
            st.html(_deeds_html(ties, *actors))
        else:
            st.html(_actor_html(ties, choice))


def _pair_html(ties: Ties, left: str, right: str) -> str:
    """Every sentence behind a pair, both names marked, each with its link."""
    desk, level = ties.desk, ties.asked.level
    rows = evidence(ties.tables["mentions"], ties.tables["sentences"], left, right, level)
    units = rows["unit"].nunique()
    head = _head(
        f"{desk.name(left)} and {desk.name(right)}",
        f"{counted(units, level)} with both, {counted(len(rows), 'sentence')}",
    )
    items = "".join(f"<li>{_sentence(desk, row)}</li>" for row in rows.head(MOST).to_dict("records"))
    rest = f"<p class='note'>and {len(rows) - MOST} more: choose an outlet or an episode above.</p>" if len(rows) > MOST else ""
    return f"<section class='event'>{head}<ul class='evidence'>{items}</ul>{rest}</section>"


def _sentence(desk: Desk, row: Mapping[Any, Any]) -> str:
    spans = sorted([*row["left_spans"], *row["right_spans"]])
    article = desk.articles[row["article_id"]]
    words = paint(article.text, row["start"], row["end"], [Mark(start, end, "hit") for start, end in spans])
    source = source_html(desk, Passage(row["article_id"], spans[0][0], spans[0][1]))
    return f"<blockquote>{words}</blockquote><p class='source'>{source}</p>"


def _about_html(ties: Ties, speaker: str, actor: str) -> str:
    """The quotations in which one actor speaks about another."""
    desk, found = ties.desk, ties.directed
    rows = found[(found["speaker_id"] == speaker) & (found["actor_id"] == actor)]
    labels = [label for group in rows["rows"] for label in group]
    head = _head(f"{desk.name(speaker)} about {desk.name(actor)}", counted(len(labels), "quotation"))
    return f"<section class='event'>{head}{panel_html(desk, _quotes(desk, labels[:MOST]))}</section>"


def _deeds_html(ties: Ties, source: str, target: str) -> str:
    """What one actor does to another: every mention of those events, type by type, with its status and voucher."""
    desk, found = ties.desk, ties.deeds
    deeds = found[(found["source"] == source) & (found["target"] == target)]
    head = _head(f"{desk.name(source)} → {desk.name(target)}", counted(int(deeds["events"].sum()), "event"))
    parts = [
        _part(
            f"{deed['event_type'].capitalize()}: {deed['statuses']}",
            panel_html(desk, [told_in(desk, desk.evidence.events[label]) for label in deed["rows"][:MOST]]),
        )
        for deed in deeds.to_dict("records")
    ]
    return f"<section class='event'>{head}{''.join(parts)}</section>"


def _actor_html(ties: Ties, actor: str) -> str:
    """One actor: in which articles, with whom, what is said by them and about them."""
    desk, quotes, mentions, found = ties.desk, ties.tables["quotes"], ties.tables["mentions"], ties.directed
    name = desk.name(actor) or actor
    mine = mentions[mentions["actor_id"] == actor]
    first = mine.drop_duplicates("article_id")
    places = zip(first["article_id"], first["start"], first["end"], strict=True)
    days = "".join(f"<li>{source_html(desk, Passage(*place))}</li>" for place in places)
    by = list(quotes.index[quotes["speaker_id"] == actor])
    about = [label for group in found.loc[found["actor_id"] == actor, "rows"] for label in group]
    address = page_url("quotes", {"actor": name})
    parts = [
        _head(name, f"{counted(len(mine), 'mention')} in {counted(mine['article_id'].nunique(), 'article')}"),
        _part("First named in", f"<ul class='dates'>{days}</ul>"),
        _part("Most often with", _partners(desk, ties.pairs, actor)),
        _part(f"Said by {name}: {len(by)}", panel_html(desk, _quotes(desk, by[:3])) if by else ""),
        _part(f"Said about {name}: {len(about)}", panel_html(desk, _quotes(desk, about[:3])) if about else ""),
        f"<p><a href='{escape(address)}' target='_self'>All quotations by or about {escape(name)}</a></p>",
    ]
    return f"<section class='event'>{''.join(parts)}</section>"


def _partners(desk: Desk, pairs: DataFrame, actor: str) -> str:
    beside = pairs[(pairs["left"] == actor) | (pairs["right"] == actor)].head(8)
    items = []
    for left, right, count in zip(beside["left"], beside["right"], beside["count"], strict=True):
        other = left if right == actor else right
        address = page_url("co_mentions", {**_settings(), PARAMETER: f"{left}~{right}"})
        items.append(f"<li><a href='{escape(address)}' target='_self'>{escape(desk.name(other) or other)}</a> {count}</li>")
    return f"<ul class='dates'>{''.join(items)}</ul>" if items else ""


def _settings() -> dict[str, str]:
    """The page's own choices, to be kept in its links."""
    return {name: st.query_params[name] for name in ("view", "level", "measure", "least") if name in st.query_params}


def _head(title: str, count: str) -> str:
    return f"<p class='kicker'>{escape(count)}</p><h2 class='what'>{escape(title)}</h2>"


def _part(title: str, body: str) -> str:
    return f"<h3>{escape(title)}</h3>{body}" if body else ""


def _quotes(desk: Desk, labels: Iterable[int]) -> list[Passage]:
    rows = [desk.evidence.quotes[label] for label in labels]
    return [Passage(quote.article_id, quote.start, quote.end, quote.speaker or "speaker not known") for quote in rows]
