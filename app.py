"""The front door: `streamlit run app.py` finds `app`, and every request comes through here first.

The main script is `pages/frame.py`. Were it this file, Streamlit would take the folder `pages/` beside it for
pages of its own and show them without the frame (DECISIONS.md).
"""

import streamlit as st
from starlette.middleware import Middleware
from starlette.routing import Route

from behovsmelding.ui import front_door, readiness

app = st.App(
    "pages/frame.py",
    routes=[Route("/klar", readiness.answer)],
    middleware=[Middleware(front_door.FrontDoor)],
)
