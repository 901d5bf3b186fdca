"""Take a table along: CSV and Parquet, every row with its source and its offsets."""

from collections.abc import Callable, Mapping
from io import BytesIO
from typing import Any

import streamlit as st
from pandas import DataFrame

File = tuple[str, Callable[[], bytes]]

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""Beginnings of a cell that a spreadsheet would run as a formula (OWASP, "CSV Injection")."""

SOURCE = ["article_id", "outlet", "title", "author", "published", "published_basis", "url", "agency_chain", "translated_from"]


def with_source(rows: DataFrame, articles: DataFrame) -> DataFrame:
    """The rows with the columns of their article beside them: outlet, title, published, url …; those of the row come first."""
    added = [name for name in SOURCE if name == "article_id" or name not in rows.columns]
    return rows.merge(articles[added], on="article_id", how="left") if "article_id" in rows.columns else rows


def csv(rows: DataFrame) -> bytes:
    """A CSV file that spreadsheets open as UTF-8; several values in one cell are parted by `; `.

    Words that a spreadsheet would run get an apostrophe before them; Parquet and the command line give them as they stand.
    """
    return rows.map(_cell).to_csv(index=False, date_format="%Y-%m-%d").encode("utf-8-sig")


def _cell(value: Any) -> Any:
    words = "; ".join(map(str, value)) if isinstance(value, (tuple, list)) else value
    return f"'{words}" if isinstance(words, str) and words.startswith(FORMULA) else words


def parquet(rows: DataFrame) -> bytes:
    """A Parquet file; several values stay a list."""
    file = BytesIO()
    rows.to_parquet(file, index=False)
    return file.getvalue()


def offer(rows: DataFrame, articles: DataFrame, name: str, more: Mapping[str, File] | None = None) -> None:
    """Buttons to download `rows` as `name`.csv and `name`.parquet; `more`: label -> (file name, contents).

    A file is made only when its button is pressed; nothing is offered when there is no row.
    """
    if rows.empty:
        return
    files: dict[str, File] = {
        "CSV": (f"{name}.csv", lambda: csv(with_source(rows, articles))),
        "Parquet": (f"{name}.parquet", lambda: parquet(with_source(rows, articles))),
        **(more or {}),
    }
    with st.container(horizontal=True, vertical_alignment="center", key=f"downloads_{name}"):
        st.html(f"<span class='take'>Download {len(rows):,} rows</span>", width="content")
        for label, (file, contents) in files.items():
            st.download_button(label, contents, file, key=f"{name}_{label}", on_click="ignore", type="tertiary")
