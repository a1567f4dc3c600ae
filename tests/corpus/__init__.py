"""A corpus of invented forms with known answers, which measures how well forms nobody has seen are read.

It knows the design's rules and the editions' structure, never the readers: `content` and `people` hold the words,
`form` what a form means, `cases` the forms, `layout_*` how they look, `write_*` the formats, `answers` what reading
should give, `errors` planted mistakes, and `score` what reading gave. Run it with `python -m tests.corpus`.
"""
