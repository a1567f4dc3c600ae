# ruff: noqa: E501 - a table: one row a line reads best
"""The forms of the corpus, one line each: who reports, how the form looks, and what is odd about it."""

from tests.corpus.build import Case

C = Case

APPENDIX = (
    # docx
    C("23-01", "2023-table", "docx", "Sømna kommune", 4, "sepu nord", "KRD-", "dots", features="cost_lines long_titles attachments", twins=True),
    C("23-02", "2023-cards", "docx", "Vega kommune", 3, "nord", "RRD", "space", features="letterhead page_numbers", twins=True),
    C("23-03", "2023-headings", "docx", "Fjellvind barnehage AS", 2, "hvl", "R", "kr_before", language="nn", features="cost_lines hidden"),
    C("23-04", "2023-four-columns", "docx", "Grane kommune", 6, "uit nord", "KD", "dots_gap", features="together", twins=True),
    C("23-05", "2023-columns", "docx", "Nesna kommune", 3, "dmmh", "R", "kr_after", features="soft_hyphens attachments tracked", year_stated=False),
    C("23-06", "2023-table", "docx", "Træna kommune", 9, "nord lese", "KRD", "dots", features="cost_lines two_owners page_numbers", special="no_amounts"),
    # odt
    C("23-07", "2023-table", "odt", "Herøy kommune", 3, "sepu", "KDR", "no_break", features="long_titles"),
    C("23-08", "2023-cards", "odt", "Bindal kommune", 2, "ntnu", "D", "kr_dots", language="nn"),
    C("23-09", "2023-headings", "odt", "Rødøy kommune", 4, "nord", "RD", "dots", features="cost_lines long_schemes letterhead"),
    C("23-10", "2023-four-columns", "odt", "Sørfold kommune", 3, "samisk nord", "KKR", "space", features="attachments"),
    C("23-11", "2023-columns", "odt", "Leirfjord kommune", 3, "sepu_hinn", "K", "dots", features="no_break_words"),
    # pdf, drawn
    C("23-12", "2023-table", "pdf", "Evenes kommune", 4, "uit", "RD-", "dots", features="cost_lines page_numbers"),
    C("23-13", "2023-cards", "pdf", "Dønna kommune", 3, "nord", "KR", "kr_after", features="letterhead"),
    C("23-14", "2023-columns", "pdf", "Moskenes kommune", 3, "lms_short", "D", "space", features="page_numbers"),
    # pdf from docx
    C("23-15", "2023-table", "pdf-office", "Lurøy kommune", 8, "sepu nord", "KRD", "dots", features="cost_lines together page_numbers"),
    C("23-16", "2023-four-columns", "pdf-office", "Tangen barnehager AS", 3, "usn", "R", "kr_ore", features="letterhead"),
    C("23-17", "2023-headings", "pdf-office", "Giske kommune", 3, "volda", "RD", "kr_before", language="nn", features="cost_lines"),
    # txt
    C("23-18", "2023-table", "txt", "Røst kommune", 3, "nord", "KRD", "dots", features="long_titles cost_lines"),
    C("23-19", "2023-cards", "txt", "Vevelstad kommune", 3, "sepu nord", "K", "space", features="together", encoding="cp1252", text_style="cells"),
    C("23-20", "2023-headings", "txt", "Læringsglede Nord AS", 2, "hvl", "R", "kr_before", language="nn", encoding="utf-8-sig", text_style="spaced", features="cost_lines long_titles"),
    C("23-21", "2023-four-columns", "txt", "Flakstad kommune", 5, "uit_old nord", "RD", "dots_gap", text_style="pipes", encoding="utf-16"),
    C("23-22", "2023-table", "txt", "Beiarn kommune", 3, "lese", "D", "about", text_style="layout", features="attachments"),
    C("23-23", "2023-columns", "txt", "Hemnes kommune", 4, "inn", "KR-", "narrow", text_style="spaced", features="nfd", special="no_amounts", year_stated=False),
)  # fmt: skip

SCHEME = (
    # docx
    C("24-01", "2024-official", "docx", "Rana kommune", 3, "sepu", "K", "dots", "bold", suffix=" ++", co_owners=4, network="Indre Helgeland", first_number=6, twins=True),
    C("24-02", "2024-boxed", "docx", "Vågan kommune", 2, "nord", "R", "space", "sdt", features="letterhead", network="Lofoten", twins=True),
    C("24-03", "2024-per-partner", "docx", "Gildeskål kommune", 3, "nord uit", "RD", "dots", "legacy", features="two_owners tracked", network="Salten"),
    C("24-04", "2024-lettered", "docx", "Øksnes kommune", 3, "lms", "D", "kr_after", "wingdings", language="nn", co_owners=2, special="zero"),
    C("24-05", "2024-money-last", "docx", "Alstahaug kommune", 4, "nord sepu", "KR", "dots_gap", "box", features="columns page_numbers together", suffix=" m.fl.", co_owners=3, twins=True),
    C("24-06", "2024-one-table", "docx", "Hattfjelldal kommune", 5, "samisk nord", "K", "space", "x", features="hidden"),
    C("24-07", "2024-official", "docx", "Ski kommune", 1, "oslomet", "D", "kr_before", "sdt", network="Follo", special="placeholder", features="textbox"),
    # odt
    C("24-08", "2024-official", "odt", "Bø kommune", 2, "uit", "R", "no_break", "box", network="Vesterålen og Lødingen"),
    C("24-09", "2024-boxed", "odt", "Lødingen kommune", 3, "nord skrive", "RD", "dots", "check", features="no_list", special="see_attachment"),
    C("24-10", "2024-per-partner", "odt", "Saltdal kommune", 3, "nord sepu", "K", "space", "bracket", co_owners=1, features="tracked letterhead"),
    C("24-11", "2024-lettered", "odt", "Solstrand naturbarnehage SA", 1, "dmmh", "R", "thousands", "x", features="extra_section"),
    C("24-12", "2024-money-last", "odt", "Meløy kommune", 6, "nord", "RDK", "dots", "box", features="columns", network="Salten"),
    # pdf, drawn
    C("24-13", "2024-official", "pdf", "Fauske kommune", 3, "nord sepu", "K", "dots", "bracket", features="together page_numbers", co_owners=5, network="Salten"),
    C("24-14", "2024-boxed", "pdf", "Brønnøy kommune", 2, "uis", "D", "kr_dots", "box", features="letterhead"),
    C("24-15", "2024-per-partner", "pdf", "Steigen kommune", 3, "nord uit lms", "R", "space_plain", "x", language="nn"),
    C("24-16", "2024-money-last", "pdf", "Sortland kommune", 3, "nord", "D", "dots", "box", features="columns", network="Vesterålen og Lødingen", special="not_stated"),
    # pdf from docx
    C("24-17", "2024-official", "pdf-office", "Hamarøy kommune", 4, "nord samisk", "KD", "dots", "box", features="together letterhead page_numbers", co_owners=2),
    C("24-18", "2024-one-table", "pdf-office", "Vestvågøy kommune", 6, "sepu", "D", "space", "bracket", network="Lofoten"),
    C("24-19", "2024-boxed", "pdf-office", "Stord kommune", 2, "hvl", "D", "kr_after", "box", language="nn", network="Sunnhordland", features="no_list"),
    # txt
    C("24-20", "2024-official", "txt", "Andøy kommune", 3, "uit", "K", "dots", "bold", first_number=4, network="Vesterålen og Lødingen"),
    C("24-21", "2024-official", "txt", "Vefsn kommune", 3, "nord sepu", "RDK", "space", "bracket", features="together tight", co_owners=3, text_style="spaced", encoding="utf-16", suffix=" m.fl."),
    C("24-22", "2024-boxed", "txt", "Bodø kommune", 2, "lms", "D", "millions", "bracket", text_style="cells", encoding="cp1252"),
    C("24-23", "2024-per-partner", "txt", "Narvik kommune", 4, "uit nord", "R", "dots", "x", text_style="layout", features="together", network="Ofoten"),
    C("24-24", "2024-lettered", "txt", "Hadsel kommune", 2, "hvl", "D", "kroner", "bracket", language="nn", encoding="utf-8-sig", text_style="pipes", features="extra_section"),
    C("24-25", "2024-money-last", "txt", "Værøy kommune", 3, "sepu_inn", "K", "ore", "lost", text_style="tabbed", features="nfd", co_owners=1),
    C("24-26", "2024-one-table", "txt", "Stiftelsen Nordlys friskole", 1, "nla", "D", "kr_ore", "X", text_style="pipes", special="zero"),
    C("24-27", "2024-per-partner", "txt", "Bodø kommune", 3, "nord sepu", "RK", "plain", "box", text_style="tabbed", features="one_line no_duration mixed_money zero_cells"),
    C("24-28", "2024-official", "txt", "Grane kommune", 2, "ntnu", "R", "dots", "box", text_style="layout", features="no_target", special="placeholder"),
)  # fmt: skip

COLLECTIVE = (
    # docx
    C("26-01", "2026-official", "docx", "Bodø kommune", 5, "lms nord", money="space", features="restart tight", network="Salten", twins=True),
    C("26-02", "2026-boxed", "docx", "Narvik kommune", 3, "uit", money="kr_after", ticks="sdt", features="letterhead", network="Ofoten", twins=True),
    C("26-03", "2026-per-partner", "docx", "Hadsel kommune", 4, "nord lese", money="dots", ticks="box", features="together page_numbers", twins=True),
    C("26-04", "2026-reordered", "docx", "Vefsn kommune", 2, "nord", money="kr_before", ticks="legacy", features="soft_hyphens", co_owners=2),
    C("26-05", "2026-official", "docx", "Lurøy kommune", 9, "nord sepu_inn fagskolen", money="space", ticks="box", features="all_together restart page_numbers tracked", network="Ytre Helgeland"),
    C("26-06", "2026-two-columns", "docx", "Brønnøy kommune", 3, "matte nord", money="dots_gap", ticks="x", features="textbox letterhead", special="zero"),
    # odt
    C("26-07", "2026-official", "odt", "Sortland kommune", 3, "lms", money="no_break", ticks="box", language="nn", network="Vesterålen og Lødingen"),
    C("26-08", "2026-boxed", "odt", "Steigen kommune", 2, "nord", money="dots", ticks="check", language="nn"),
    C("26-09", "2026-per-partner", "odt", "Vågan kommune", 4, "nord uit skrive", money="space", ticks="bracket", features="together hidden", network="Lofoten"),
    C("26-10", "2026-reordered", "odt", "Fjellvind barnehage AS", 1, "dmmh", money="kr_dots", ticks="box"),
    C("26-11", "2026-two-columns", "odt", "Alstahaug kommune", 3, "sepu_inn", money="ore", ticks="box", features="tracked", network="Ytre Helgeland"),
    # pdf, drawn
    C("26-12", "2026-official", "pdf", "Saltdal kommune", 4, "lms nord", money="space", ticks="box", features="restart page_numbers", network="Salten"),
    C("26-13", "2026-boxed", "pdf", "Øksnes kommune", 2, "uit", money="dots", ticks="bracket", features="letterhead"),
    C("26-14", "2026-per-partner", "pdf", "Meløy kommune", 3, "nord inn", money="space_plain", ticks="x", features="together"),
    C("26-15", "2026-two-columns", "pdf", "Fauske kommune", 3, "nord", money="kr_after", ticks="box", special="see_attachment", network="Salten"),
    # pdf from docx
    C("26-16", "2026-official", "pdf-office", "Rana kommune", 9, "nord lms", money="space", ticks="box", features="all_together page_numbers letterhead"),
    C("26-17", "2026-boxed", "pdf-office", "Voss herad", 2, "hvl", money="dots", ticks="sdt", language="nn", network="Vossaregionen"),
    C("26-18", "2026-reordered", "pdf-office", "Hemnes kommune", 3, "sepu_inn", money="kr_before", ticks="box", co_owners=1),
    # txt
    C("26-19", "2026-official", "txt", "Vestvågøy kommune", 4, "lese nord", money="space", features="restart", text_style="spaced", network="Lofoten"),
    C("26-20", "2026-boxed", "txt", "Gildeskål kommune", 2, "nord", money="thousands", ticks="bracket", text_style="cells", encoding="utf-16"),
    C("26-21", "2026-per-partner", "txt", "Andøy kommune", 3, "uit lms", money="dots", ticks="box", features="together", text_style="layout", encoding="utf-8-sig"),
    C("26-22", "2026-reordered", "txt", "Lødingen kommune", 2, "nord", money="kr_before", ticks="x", language="nn", text_style="pipes"),
    C("26-23", "2026-two-columns", "txt", "Tangen barnehager AS", 1, "usn", money="millions_kr", ticks="bracket", encoding="cp1252", text_style="tabbed"),
    C("26-24", "2026-official", "txt", "Hamarøy kommune", 6, "samisk nord", money="narrow", ticks="lost", features="nfd together", text_style="tabbed", special="placeholder"),
    C("26-25", "2026-official", "txt", "Bø kommune", 3, "nord_caps", money="dots", ticks="box", features="full_stops named_sums no_break_words", text_style="layout", special="not_stated"),
)  # fmt: skip

UNKNOWN = (
    C("xx-01", "unknown-digital", "txt", "Drammen kommune", 1, "usn", money="space_plain", features="one_amount plain_lines no_numbers", year=2025),
    C("xx-02", "unknown-digital", "pdf", "Bamble kommune", 1, "usn", money="kr_after", features="one_amount no_numbers", year=2026),
    C("xx-03", "unknown-letter", "docx", "Dønna kommune", 2, "nord", money="kr_before", year=2025),
    C("xx-04", "unknown-letter", "txt", "Giske kommune", 3, "volda", money="dots", language="nn", year=2024, text_style="spaced"),
    C("xx-05", "unknown-overview", "docx", "Steinkjer kommune", 3, "nord", money="space", year=2025),
    C("xx-06", "unknown-overview", "odt", "Herøy kommune", 2, "uit", money="dots", year=2025),
    C("xx-07", "unknown-memo", "txt", "Alver kommune", 2, "hvl", money="kr_after", features="one_amount", language="nn", year=2025),
    C("xx-08", "unknown-memo", "pdf-office", "Levanger kommune", 1, "nord", money="kr_dots", features="one_amount", year=2026),
    C("xx-09", "unknown-overview", "txt", "Hitra kommune", 3, "ntnu", money="space", year=2025, text_style="tabbed"),
)  # fmt: skip

CASES: tuple[Case, ...] = (*APPENDIX, *SCHEME, *COLLECTIVE, *UNKNOWN)
