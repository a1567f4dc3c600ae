"""What pages are built of: the only place that imports Streamlit besides app.py and pages/."""
