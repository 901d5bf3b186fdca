"""The dashboard: `streamlit run dashboard.py [-- FOLDER]`. The frame itself is in pages/parts/frame.py."""

from pages.parts.frame import main

main()
