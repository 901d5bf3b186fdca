"""Who is quoted, how much, and who is only spoken about: as a list beside the quotations and as a chart."""

from collections.abc import Mapping
from html import escape
from typing import Any

import streamlit as st
from pandas import DataFrame

from core.charts import voice
from core.charts.style import caption
from core.charts.words import counted
from core.co_mentions.directed import share_of_voice
from pages.parts.desk import Desk
from pages.parts.downloads import offer
from pages.parts.filters import Filters
from pages.parts.links import page_url
from pages.parts.once import once
from pages.parts.picture import Drawn, picture

METHOD = (
    "Words of direct and mixed quotations whose speaker is known, headlines left out; share of all such words. Open diamond: "
    "spoken about in quotations of others, never quoted."
)

NOBODY = "<p class='note'>Nobody is quoted in these articles.</p>"

COLUMNS: dict[str, Any] = {
    "name": "Actor",
    "kind": "Kind",
    "quotes": st.column_config.NumberColumn("Quotations", help="direct and mixed"),
    "utterances": st.column_config.NumberColumn("Utterances", help="renderings of one utterance counted once"),
    "words": "Words",
    "share": st.column_config.NumberColumn("Share", format="percent"),
    "indirect": "Reported statements",
    "spoken_about": "Quotations of others about them",
}


def voices_html(shares: DataFrame) -> str:
    """A short list: whose words are quoted (a bar each), and who is only spoken about; each a link to their quotations."""
    rows = voice.table(shares, 10, 6)
    quoted = "".join(_line(row, "speaker", f"{row['share']:.0%}") for row in rows[~rows["never_quoted"]].to_dict("records"))
    silent = "".join(_line(row, "actor", f"in {row['spoken_about']}") for row in rows[rows["never_quoted"]].to_dict("records"))
    parts = [f"<h2>Who is quoted, by words</h2><ul class='voices'>{quoted}</ul>" if quoted else ""]
    parts.append(f"<h2>Spoken about, never quoted</h2><ul class='voices'>{silent}</ul>" if silent else "")
    return f"<section>{''.join(parts) or NOBODY}</section>"


def _line(row: Mapping[object, object], parameter: str, figure: str) -> str:
    address = escape(page_url("quotes", {parameter: row["name"]}))
    width = f"{float(str(row['share'])):.1%}"
    bar = f" style='background: linear-gradient(to right, var(--bar) {width}, transparent {width})'"
    return f"<li{bar}><a href='{address}'>{escape(str(row['name']))}</a><span>{escape(figure)}</span></li>"


def show_voices(desk: Desk, tables: Mapping[str, DataFrame], filters: Filters, shares: DataFrame) -> None:
    """The share of voice as a chart to paste into a note, and as a table to take along."""
    quotes, words, articles = int(shares["quotes"].sum()), int(shares["words"].sum()), len(tables["articles"])
    number = f"{counted(quotes, 'quotation')} with {counted(words, 'word')} in {counted(articles, 'article')}"

    def draw() -> Drawn:
        title = "Whose words are quoted, and who is only spoken about"
        says = caption(title, number, METHOD, filters.words, tables["articles"])
        return voice.figure(voice.table(shares), says), says

    picture(desk, f"{filters}", draw, "share-of-voice")
    st.dataframe(shares[list(COLUMNS)], hide_index=True, column_config=COLUMNS)
    offer(shares, desk.tables["articles"], "share-of-voice")


def shares_of(desk: Desk, tables: Mapping[str, DataFrame], filters: Filters) -> DataFrame:
    """The share of voice in the filtered quotations."""
    spoken = (tables[name] for name in ("quotes", "mentions", "actors"))
    return once(desk, f"share of voice {filters}", lambda: share_of_voice(*spoken))
