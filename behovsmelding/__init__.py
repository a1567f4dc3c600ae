"""Reads needs reports (behovsmeldinger), keeps them in DuckDB and tells where the money asked for goes.

The way through: file -> Document -> NeedsReport -> findings -> published database -> answer -> sentence, chart, table.
Layers, imports point down only (held by import-linter):

    __main__
    app.py pages          command_line
    exporting
    ui | demo
    charts | headlines | tables | exports | agenda
    intake
    forms | themes | checks | store
    reading | privacy
    people
    labels | selection | vocabulary | remainder
    report
    money | semester | settings | errors | wire
"""
