"""Which article is open, at which words, and the steps to the next and the previous ones of a kind. All in the URL."""

from collections.abc import Iterable
from itertools import chain

import streamlit as st

from core.charts.words import in_words
from core.records import Article, Evidence
from pages.parts.desk import Desk

Span = tuple[int, int]


def choose_article(desk: Desk, ids: Iterable[str]) -> Article | None:
    """Let the visitor choose among the filtered articles; the one in the URL is offered in any case."""
    wanted = st.query_params.get("article", "")
    offered = list(dict.fromkeys(chain([wanted] if wanted in desk.articles else [], ids)))
    if wanted and wanted not in desk.articles:
        st.warning(f"There is no article `{wanted}` in this folder.".replace("$", ""))
    if not offered:
        return None
    offered.sort(key=lambda each: (str(desk.articles[each].published or ""), each))
    st.session_state["chosen_article"] = wanted if wanted in offered else offered[0]
    labels = {each: _label(desk.articles[each]) for each in offered}
    chosen = st.selectbox(
        "Article", offered, format_func=labels.__getitem__, key="chosen_article", on_change=_open, label_visibility="collapsed"
    )
    return desk.articles[chosen]


def _label(article: Article) -> str:
    day = in_words(article.published) if article.published else "no date"
    return f"{day} · {article.outlet or 'outlet not known'} · {article.title or article.article_id}"


def _open() -> None:
    """Another article was chosen: put it into the URL, and forget the words of the last one."""
    st.query_params.update(article=st.session_state["chosen_article"], start="", end="")  # one step back for the browser


def target(article: Article) -> Span | None:
    """The words in the URL, None when there are none or they do not lie in the article."""
    try:
        start, end = int(st.query_params["start"]), int(st.query_params["end"])
    except (KeyError, ValueError):
        return None
    return (start, end) if 0 <= start < end <= len(article.text) else None


def step_through(desk: Desk, found: Evidence, at: Span | None) -> None:
    """Choose a kind of finding or an actor, and go to its next or previous words."""
    ways = _ways(desk, found)
    way = st.selectbox("Step through", list(ways), key="step", bind="query-params")
    spans = ways[way]
    before = [span for span in spans if at and span < at]
    after = [span for span in spans if not at or span > at]
    number = spans.index(at) + 1 if at in spans else None
    with st.container(horizontal=True, vertical_alignment="center"):
        st.button("Previous", on_click=_go, args=(found, before[-1] if before else None), disabled=not before)
        st.button("Next", on_click=_go, args=(found, after[0] if after else None), disabled=not after)
        st.html(f"<p class='place'>{number or '–'} of {len(spans)}</p>", width="content")


def _ways(desk: Desk, found: Evidence) -> dict[str, list[Span]]:
    """Label -> the spans in order of the text: kinds of findings first, then the actors, most mentioned first."""
    ways = {
        "Quotations": [(row.start, row.end) for row in found.quotes],
        "Events": [(row.trigger_start, row.trigger_end) for row in found.events],
        "Dates": [(row.start, row.end) for row in found.dates],
    }
    actors: dict[str, list[Span]] = {}
    for row in found.mentions:
        actors.setdefault(desk.name(row.actor_id) or row.actor_id, []).append((row.start, row.end))
    ways |= dict(sorted(actors.items(), key=lambda each: -len(each[1])))
    return {label: sorted(set(spans)) for label, spans in ways.items()}


def _go(found: Evidence, span: Span | None) -> None:
    if span:
        article = found.articles[0].article_id
        st.query_params.update(article=article, start=str(span[0]), end=str(span[1]))
