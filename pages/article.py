"""Article: the text to read, with what was found in it, opened at the words that a row points to."""

import streamlit as st

from pages.parts import stepping
from pages.parts.correcting import offer_corrections
from pages.parts.evidence import Passage, around
from pages.parts.filters import filtered
from pages.parts.findings import KEY, findings_html, show_table
from pages.parts.fold import fold
from pages.parts.frame import enter, nothing
from pages.parts.links import scroll_to_target
from pages.parts.marks import Mark
from pages.parts.reading import LAYERS, article_html, family_html, marks_of, masthead_html

desk, filters = enter()
article = stepping.choose_article(desk, filtered(desk, filters)["articles"]["article_id"])
if article is None:
    nothing("No article", "The filters leave no article to read. Take one of them away.")
found = desk.found_in(article.article_id)
target = stepping.target(article)

text, margin = st.columns([2.1, 1], gap="large")
with margin, st.container(key="margin"):
    layers = st.pills("Show", LAYERS, selection_mode="multi", default=LAYERS, key="layers", bind="query-params")
    st.html(KEY)
    stepping.step_through(desk, found, target)
    st.html(findings_html(desk, found, target))
with text:
    has_headline = any(zone.zone == "headline" for zone in found.zones)
    st.html(masthead_html(article, has_headline, family_html(desk, article.article_id)))
    marks = marks_of(desk, found, layers or [])
    if target:
        marks.append(Mark(*around(desk, Passage(article.article_id, *target)), "near"))
    st.html(article_html(article, found.zones, marks, target))
    fold("The findings as a table", "rows", show_table, desk, article.article_id)
    fold("Correct a row", "correcting", offer_corrections, desk, article.article_id)
if target:
    scroll_to_target(target)
