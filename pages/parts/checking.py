"""Is this what he said? A pasted quotation held against the quotations of the collection."""

from html import escape

import streamlit as st

from core.search import Match
from pages.parts.asking import index_of
from pages.parts.cards import speaker_html
from pages.parts.desk import Desk
from pages.parts.evidence import Passage, source_html
from pages.parts.marks import Mark, paint
from pages.parts.renderings import MEANINGS

VERDICTS = {
    "verbatim": "Yes, in these very words",
    "same words": "The same words, printed slightly differently",
    "differs": "Not in these words",
}
AROUND = ' \n\t\r“”"„«»'
"""What a pasted quotation may stand in; it is not compared."""


def check_quotation(desk: Desk) -> None:
    """A box to paste into, and below it the nearest quotations with every difference named."""
    st.html("<h2>Is this what was said?</h2>")
    pasted = st.text_area(
        "Paste a quotation",
        key="said",
        bind="query-params",
        height=100,
        width=736,
        placeholder="Paste a quotation from a draft, a speech or another outlet",
        label_visibility="collapsed",
    )
    asked = (pasted or "").strip(AROUND)
    if not asked:
        st.html("<p class='note'>It is compared, word by word, with every quotation of the collection, whatever the filters.</p>")
        return
    matches = index_of(desk).check(asked)
    if not matches:
        st.html("<p class='note'>Nothing like it is quoted in these articles.</p>")
    st.html("".join(_match_html(desk, asked, match) for match in matches) or "<span></span>")


def _match_html(desk: Desk, asked: str, match: Match) -> str:
    """The verdict, both texts side by side, and the differences by class."""
    quote = desk.evidence.quotes[match.row]
    start, end = quote.start + match.start, quote.start + match.end
    left = [Mark(each.left_start, each.left_end, f"diff {each.kind}", each.kind) for each in match.differences]
    right = [Mark(start + each.right_start, start + each.right_end, f"diff {each.kind}", each.kind) for each in match.differences]
    pasted, printed = paint(asked, 0, len(asked), left), paint(desk.articles[quote.article_id].text, start, end, right)
    return (
        f"<article class='card'><p class='who'><b>{VERDICTS[match.verdict]}</b> · {match.similarity:.0f} % of the words agree</p>"
        f"<div class='pair'><div><blockquote>{pasted}</blockquote><p class='source'>as pasted</p></div>"
        f"<div><blockquote>{printed}</blockquote><p class='source'>{speaker_html(desk, quote)}</p>"
        f"<p class='source'>{source_html(desk, Passage(quote.article_id, start, end))}</p></div></div>"
        f"<ul class='differences'>{_differences(asked, quote.text[match.start : match.end], match)}</ul></article>"
    )


def _differences(asked: str, printed: str, match: Match) -> str:
    lines = []
    for kind in MEANINGS:
        pairs = [
            f"{_said(asked[each.left_start : each.left_end])} / {_said(printed[each.right_start : each.right_end])}"
            for each in match.differences
            if each.kind == kind
        ]
        if pairs:
            lines.append(f"<li><span class='diff {kind}'>{kind}</span> {MEANINGS[kind]}: {'; '.join(pairs)}</li>")
    return "".join(lines)


def _said(words: str) -> str:
    return f"“{escape(words)}”" if words else "nothing"
