"""Correct a row: the line is checked at once, collected in this session, and taken along as corrections.csv."""

from typing import Any

import streamlit as st

from core.corrections import NAME, Correction, columns_to_correct, correct, key_of, read_corrections, write_corrections
from pages.parts.desk import Desk
from pages.parts.findings import TABLES

COLLECTED = "corrections"
"""Where the session keeps the lines that were added."""


def offer_corrections(desk: Desk, article_id: str) -> None:
    """A form for one correction of a row of the article, and the file with all of them."""
    st.caption(f"{NAME} beside the articles is applied last; each row keeps its old value and your reason.")
    table = TABLES[st.selectbox("Table", list(TABLES), key="correct_table")]
    rows = desk.tables[table]
    mine = rows[rows["article_id"] == article_id]
    if mine.empty:
        st.caption("This article has no such row.")
    else:
        _form(desk, table, mine.to_dict("records"))
    _show_collected(desk)


def _form(desk: Desk, table: str, rows: list[dict[Any, Any]]) -> None:
    labels = [f"{row['start']}: {str(row['text'])[:80]}" for row in rows]
    row = rows[st.selectbox("Row", range(len(rows)), format_func=labels.__getitem__, key="correct_row")]
    column = st.selectbox("Column", columns_to_correct(table), key="correct_column")
    st.caption(f"Now: {row[column]}")
    with st.form("correct", clear_on_submit=True, border=False):
        value = st.text_input("New value", help="Several values are parted by ; and an empty one means: not known")
        reason = st.text_input("Reason", help="What the correction rests on")
        if st.form_submit_button("Add the correction"):
            line = Correction(len(_collected()) + 2, table, key_of(table, row), column, value.strip(), reason.strip())
            _, problems = correct(desk.evidence, [line])
            for problem in problems:
                st.error(f"{problem.what}; {problem.remedy}")
            if not problems:
                _collected().append(line)


def _show_collected(desk: Desk) -> None:
    """The lines added in this session; the file to download has those already beside the articles before them."""
    if not _collected():
        return
    st.dataframe([{"row": each.key, each.column: each.value, "reason": each.reason} for each in _collected()], hide_index=True)
    known, _ = read_corrections(desk.folder)
    text = write_corrections([*known, *_collected()])
    st.download_button(f"Download {NAME}", text, NAME, "text/csv", key="corrections_file", on_click="ignore")


def _collected() -> list[Correction]:
    lines: list[Correction] = st.session_state.setdefault(COLLECTED, [])
    return lines
