"""A second set of invented forms, written before anybody had looked at how the readers work.

The first set is built of layouts that know the editions; this one is forty-six different hands, each form written by
itself: how a secretary or the owner of one small kindergarten might send it. `forms` holds the forms as they are
(txt, → is a tab) or in a simple markup that `markup` turns into docx, odt and pdf; `appendix`, `scheme`, `collective`
and `unknown` say what a careful person would read in them. Run it with `python -m tests.corpus --held-out`.
"""
