"""Article."""

import streamlit as st

from pages.parts.filters import filtered
from pages.parts.frame import enter

desk, filters = enter()
tables = filtered(desk, filters)
st.html("<h1>Article</h1>")
st.dataframe(tables["articles"].drop(columns="text"), hide_index=True)
