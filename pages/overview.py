"""Overview: what is in the articles, the story in episodes, where to look twice."""

import streamlit as st

from core.charts import story
from core.doubts import doubts
from pages.parts.filters import filtered
from pages.parts.frame import enter, nothing
from pages.parts.happenings import happenings
from pages.parts.once import once
from pages.parts.story import articles_html, doubts_html, masthead_html, story_html

desk, filters = enter()
tables = filtered(desk, filters)
articles, quotes, events = tables["articles"], tables["quotes"], tables["events"]
if articles.empty:
    nothing("No article is left", "The filters leave no article. Take one of them away.")


def tell() -> tuple[str, str, str]:
    """The story, the list "look twice" and the list of articles."""
    found = desk.evidence
    chapters = story.table(articles, happenings(desk, tables, filters), quotes)
    shown = [found.articles[row] for row in articles.index]
    said, done = [found.quotes[row] for row in quotes.index], [found.events[row] for row in events.index]
    twice = doubts_html(doubts(shown, said, done, found.variants))
    return masthead_html(desk, tables) + story_html(desk, chapters), twice, articles_html(shown, desk.families)


told, twice, sources = once(desk, f"overview {filters}", tell)
st.html(told)
left, right = st.columns(2, gap="large")
left.html(twice)
right.html(sources)
