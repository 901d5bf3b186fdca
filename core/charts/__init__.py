"""Charts: each file has table(), which shapes a dataframe, and figure(), which draws it. No streamlit."""
