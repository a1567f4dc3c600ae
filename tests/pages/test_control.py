"""Innlesing og kontroll."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from behovsmelding import store
from behovsmelding.intake.loading import rechecked
from behovsmelding.report import CostLines, Excerpt, Finding, Locator, NeedsReport
from behovsmelding.settings import ROOT
from behovsmelding.store import review
from tests.builders import NORD, OWNER, SEPU, a_measure, a_report, an_amount
from tests.pages.test_frame import ACTIVE
from tests.pages.visit import is_calm, title, visit, words
from tests.store.stored import a_copy, a_database, a_received, told
from tests.test_charts import HOSTILE

FAUSKE = "Fauske kommune"
DOUBTED = Finding(
    "cost-lines",
    "feil",
    "Skjemaet oppgir 913 035 kr, men kostnadslinjene blir 949 185 kr (36 150 kr mer).",
    0,
    913_035,
    949_185,
    Locator(line=25),
)
YEAR = Finding("year-inferred", "info", "Året er ikke oppgitt; 2024 er antatt.", None, None, 2024)
TEXT = "SePu\ttilskudd (913.035,-)\nSum: 949.185,-"


def doubted(**overrides) -> NeedsReport:
    """Invent a report whose cost lines give another sum than the amount."""
    sepu = an_amount(
        913_035,
        "university",
        SEPU,
        text="913.035,-",
        excerpt=Excerpt(TEXT, TEXT.index("913"), TEXT.index(")")),
    )
    lines = CostLines(SEPU, 913_035, (949_185,), 949_185, Locator(line=25))
    measure = a_measure(funding=(an_amount(950_000), sepu), cost_lines=(lines,), title="Pedagogisk analyse")
    return a_report([measure], **overrides)


def wait(database: Path, *reports: NeedsReport | store.Received) -> list[str]:
    """Let reports wait to be accepted; give the ids they wait under."""
    received = [one if isinstance(one, store.Received) else a_received(one) for one in reports]
    return [outcome.report_id for outcome in review.put_waiting(database, received, rechecked)]


@pytest.fixture(scope="module")
def every_desk(tmp_path_factory) -> Path:
    """One accepted-by-nobody report of Fauske, and one of Bodø that waits with something to clear up."""
    fauske = a_report([a_measure(100, {NORD: 50}, FAUSKE)], owner=FAUSKE, owners=(FAUSKE,))
    database = a_database(tmp_path_factory.mktemp("desk"), fauske)
    wait(database, a_received(doubted(), findings=(DOUBTED, YEAR)))
    return database


@pytest.fixture
def desk(every_desk, tmp_path, monkeypatch) -> Path:
    """Have the pages read a copy that is the test's own."""
    database = a_copy(every_desk, tmp_path)
    monkeypatch.setenv("BEHOVSMELDING_DATABASE", str(database))
    return database


def press(page: AppTest, label: str) -> AppTest:
    """Press the one button with a label, as a reader does."""
    [button] = [button for button in page.button if button.label.replace("\u00a0", " ") == label]
    return button.click().run()


def total(database: Path, owner: str) -> int | None:
    return told(database, "SELECT sum(amount_nok)::BIGINT FROM funding_facts WHERE owner = $owner", {"owner": owner})[
        0
    ][0]


def choices(page: AppTest) -> list[str]:
    """Give what can be answered to the question in sight."""
    return [button.label.replace("\u00a0", " ") for button in page.button if (button.key or "").startswith("choice_")]


def corrected(page: AppTest, value: str, reason: str) -> AppTest:
    """Open the form from the question, and fill it in."""
    press(page, "Annet beløp …")
    return saved(page, value, reason)


def saved(page: AppTest, value: str, reason: str) -> AppTest:
    """Fill the open form in."""
    [amount] = [field for field in page.text_input if field.label == "Nytt beløp i kroner"]
    [why] = [field for field in page.text_input if field.label == "Hvorfor?"]
    amount.set_value(value)
    why.set_value(reason)
    return press(page, "Lagre rettelsen")


def test_what_waits_comes_first_and_is_told_apart_from_what_counts(desk):
    page = visit("kontroll")

    first, second = page.radio
    assert is_calm(page)
    assert title(page) == "2 behovsmeldinger er lest – 1 må avklares"
    assert (first.label, second.label) == ("Venter på godkjenning", "De andre")
    assert "Må avklares" in first.options[0]
    assert "Ikke gjennomgått" in second.options[0]
    assert [heading.value for heading in page.header] == ["Bodø kommune 2024"]
    assert total(desk, OWNER) is None


def test_a_finding_is_a_question_with_its_answers(desk):
    page = visit("kontroll")

    assert "1 av 2" in words(page)
    assert any(
        word.startswith("**Hva er meldt behov for SePU (INN)?** Skjemaet oppgir 913 035 kr") for word in words(page)
    )
    assert choices(page) == ["Spør eier", "Behold 913 035", "Bruk 949 185", "Annet beløp …"]

    press(page, "Neste")

    assert "2 av 2" in words(page)
    assert choices(page) == ["Spør eier", "Ja, 2024", "Annet år …"]


def test_the_amount_is_marked_in_the_forms_own_words(desk):
    page = visit("kontroll")

    assert any(":orange-background[**913.035,-**]" in word for word in words(page))


def test_a_value_that_is_kept_is_cleared_up_until_the_answer_is_taken_back(desk):
    page = press(visit("kontroll"), "Behold 913 035")

    assert title(page) == "2 behovsmeldinger er lest – ingen må avklares"
    assert "Ja, 2024" in choices(page)

    press(page, "Angre")

    assert title(page) == "2 behovsmeldinger er lest – 1 må avklares"
    assert choices(page)[1] == "Behold 913 035"


def test_a_computed_value_is_used_and_shown_beside_what_was_reported(desk):
    page = press(visit("kontroll"), "Bruk 949 185")

    assert is_calm(page)
    assert title(page) == "2 behovsmeldinger er lest – ingen må avklares"
    assert any(
        "meldt 913 035 kr, rettet til 949 185 kr, fordi kostnadslinjene blir 949 185 kr" in word for word in words(page)
    )
    assert any(":orange-background[**913.035,-**]" in word for word in words(page))

    press(page, "Godkjenn")

    assert total(desk, OWNER) == 950_000 + 949_185


def test_another_amount_is_saved_with_its_reason_and_can_be_undone(desk):
    page = corrected(visit("kontroll"), "920 000", "Bekreftet av eier")

    assert any("meldt 913 035 kr, rettet til 920 000 kr, fordi bekreftet av eier" in word for word in words(page))

    page.button(key="undo_last").click().run()

    assert not any("rettet til 920 000 kr, fordi" in word and "angret" not in word for word in words(page))
    assert any("(angret)" in word for word in words(page))


@pytest.mark.parametrize(
    "written", ["abc", "-5", "1e9", "", "99999999999999", "5 kr og 7 kr", "[x](https://evil.example)"]
)
def test_an_amount_that_is_none_is_asked_for_again(desk, written):
    page = corrected(visit("kontroll"), written, "Bekreftet av eier")

    assert is_calm(page)
    assert "949 185" in page.warning[0].value.replace("\u00a0", " ")
    assert told(desk, "SELECT count(*) FROM review.corrections") == [(0,)]


@pytest.mark.parametrize("reason", ["", "   ", "\u200b \u202e"])
def test_a_correction_without_a_reason_is_not_saved(desk, reason):
    page = corrected(visit("kontroll"), "920000", reason)

    assert page.warning[0].value == "Skriv hvorfor, så andre forstår det senere."
    assert told(desk, "SELECT count(*) FROM review.corrections") == [(0,)]


def test_what_cannot_be_seen_in_a_reason_is_taken_out_and_told(desk):
    page = corrected(visit("kontroll"), "920 000", "Bekref\u202etet\u200b av eier")

    assert any(word.endswith("920 000 kr. Usynlige tegn i det du skrev, er fjernet.") for word in words(page))
    assert told(desk, "SELECT reason FROM review.corrections") == [("Bekreftet av eier",)]


def test_two_who_correct_the_same_amount_lose_nothing_and_the_later_is_told(desk):
    first, second = visit("kontroll"), visit("kontroll")
    press(first, "Annet beløp …")
    press(second, "Annet beløp …")

    saved(first, "920 000", "Bekreftet av eier")
    saved(second, "930 000", "Lest på nytt")

    assert not second.exception
    assert "Noen har endret dette til 920 000 kr" in second.warning[0].value.replace("\\", "").replace("\u00a0", " ")
    assert title(second) == "2 behovsmeldinger er lest – 1 må avklares"
    assert any("rettet til 920 000 kr" in word for word in words(second))
    assert told(desk, "SELECT value::VARCHAR FROM review.corrections") == [("920000",)]


def test_what_somebody_else_accepted_meanwhile_is_accepted_once(desk):
    first, second = visit("kontroll"), visit("kontroll")

    press(first, "Godkjenn")
    press(second, "Godkjenn")

    assert is_calm(second)
    assert second.header[0].value == "Bodø kommune 2024"
    assert total(desk, OWNER) == 950_000 + 913_035


def test_what_somebody_else_threw_away_meanwhile_is_a_calm_sentence(desk):
    first, second = visit("kontroll"), visit("kontroll")

    press(first, "Forkast")
    press(second, "Bruk 949 185")

    assert not second.exception
    assert "i mellomtiden" in second.warning[0].value
    assert title(second) == "1 behovsmelding er lest – ingen må avklares"


def test_an_accepted_report_is_in_the_overview_and_says_so(desk):
    page = press(press(visit("kontroll"), "Behold 913 035"), "Godkjenn")

    assert any("Godkjent " in option for radio in page.radio for option in radio.options)
    assert total(desk, OWNER) == 950_000 + 913_035
    overview = visit(aar="2024")
    reviewed, every = 950_000 + 913_035, 950_000 + 913_035 + 150
    assert title(overview).startswith("2 eiere melder behov for")
    assert round(100 * reviewed / every) == 100 > 100 * reviewed / every  # a part is never written as all
    assert any("og over 99 % gjennomgått" in word for word in words(overview))


def test_what_no_person_has_accepted_is_reviewed_by_nobody_wherever_it_comes_from(desk):
    assert any(word.endswith("og 0 % gjennomgått") for word in words(visit(aar="2024")))
    assert any("1 av 1 i oversikten er ikke gjennomgått" in word for word in words(visit("kontroll")))


def test_everything_that_is_ready_is_accepted_at_once(desk):
    wait(desk, a_report([a_measure(5, {})], owner="Beiarn kommune", owners=("Beiarn kommune",)))

    page = press(visit("kontroll"), "Godkjenn alle uten noe å avklare (2)")

    assert is_calm(page)
    assert total(desk, "Beiarn kommune") == 5
    assert total(desk, OWNER) is None


def test_a_draft_is_accepted_only_when_it_has_owner_and_year(invent):
    database = invent()
    wait(database, a_report(form="unknown", owner=None, owners=(), year=None, network=None))
    page = visit("kontroll")

    assert is_calm(page)
    assert page.button(key="accept").disabled
    assert any("usikkert" in value for table in page.table for value in table.value["Slik er det lest"])

    [what] = [box for box in page.selectbox if box.label == "Hva skal rettes?"]
    what.set_value(next(n for n, option in enumerate(what.options) if option.startswith("År"))).run()
    [year] = [each for each in page.text_input if each.label == "År det meldes behov for" and "value_" in each.key]
    [why] = [field for field in page.text_input if field.label == "Hvorfor?"]
    year.set_value("2024")
    why.set_value("Står i brevet")
    press(page, "Lagre rettelsen")

    assert page.header[0].value == "Ukjent eier 2024"
    assert page.button(key="accept").disabled


def test_a_removed_report_is_gone_and_in_the_log(desk):
    [report_id] = [row[0] for row in told(desk, "SELECT report_id FROM reports")]
    page = press(visit("kontroll", melding=report_id), "Fjern behovsmeldingen")

    assert "Skriv hvorfor, så andre forstår det senere." in words(page)
    assert total(desk, FAUSKE) == 150

    [why] = [field for field in page.text_input if field.label == "Hvorfor fjernes den?"]
    why.set_value("Sendt til feil fylke")
    press(page, "Fjern behovsmeldingen")

    assert total(desk, FAUSKE) is None
    assert title(page) == "1 behovsmelding er lest – 1 må avklares"
    assert any("Fjernet: " in word and "Sendt til feil fylke" in word for word in words(page))


def test_a_report_that_waits_is_thrown_away_without_a_trace(desk):
    page = press(visit("kontroll"), "Forkast")

    assert title(page) == "1 behovsmelding er lest – ingen må avklares"
    assert told(desk, "SELECT count(*) FROM review.removals") == [(0,)]


def test_what_is_put_on_the_list_stands_in_the_owners_letter(desk):
    page = press(visit("kontroll"), "Spør eier")
    press(page, "Spørsmål til eier (1)")

    [letter] = page.code
    assert letter.value.startswith("Hei, Bodø kommune!")
    assert "1. Tiltaket «Pedagogisk analyse», linje 25: Skjemaet oppgir 913 035 kr" in letter.value


def test_the_letters_open_although_a_colleague_has_put_a_question_on_the_list_meanwhile(desk):
    mine, colleague = visit("kontroll"), visit("kontroll")
    press(colleague, "Spør eier")

    press(mine, "Spørsmål til eier")

    assert "Hvilket beløp gjelder?" in mine.code[0].value


def test_a_name_nobody_knows_is_tied_once_for_all_reports(invent):
    database = invent(
        a_report([a_measure(partners={"Nordlands universitet": 10})]),
        a_report([a_measure(None, {"Nordlands universitet": 7})], year=2023),
    )
    page = visit("kontroll")

    press(page, "Nord universitet")

    assert is_calm(page)
    assert told(database, "SELECT DISTINCT recipient FROM funding_facts WHERE role = 'university'") == [(NORD,)]
    assert any("«Nordlands universitet» er Nord universitet" in word for word in words(page))


def test_the_address_names_the_report(desk):
    [report_id] = [row[0] for row in told(desk, "SELECT report_id FROM reports")]

    page = visit("kontroll", aar="2024", melding=report_id)

    assert page.header[0].value == "Fauske kommune 2024"
    assert page.query_params == {"aar": "2024", "melding": report_id}


def test_a_choice_in_the_list_is_written_into_the_address(desk):
    page = visit("kontroll", aar="2024")
    [report_id] = [row[0] for row in told(desk, "SELECT report_id FROM reports")]
    page.radio[1].set_value(report_id).run()

    assert page.header[0].value == "Fauske kommune 2024"
    assert page.query_params == {"aar": "2024", "melding": report_id}


def test_an_address_of_a_report_nobody_knows_shows_the_first(desk):
    page = visit("kontroll", melding="' OR 1=1 --")

    assert is_calm(page)
    assert page.header[0].value == "Bodø kommune 2024"


def test_a_search_finds_owners_years_and_states_and_does_nothing_with_the_words(invent):
    names = [f"Eier nummer {number}" for number in range(40)]
    invent(*[a_report([a_measure(1, {}, name)], owner=name, owners=(name,)) for name in names])
    page = visit("kontroll")

    [search] = [field for field in page.text_input if field.label == "Søk i behovsmeldinger"]
    for wanted, count in {"nummer 17": 1, "2024 ikke gjennomgått": 40, "[x](https://evil.example)": 0}.items():
        search.set_value(wanted).run()
        assert is_calm(page)
        assert sum(len(radio.options) for radio in page.radio) == count


def test_the_sums_a_form_states_and_all_its_findings_are_there(database):
    page = visit("kontroll")

    assert is_calm(page)
    assert any("Alle merknader" in word for word in words(page)) or "Ingen merknader" in " ".join(words(page))
    assert any("egne summer" in word for word in words(page))


def test_nobody_has_made_a_mistake(desk):
    assert not [word for word in words(visit("kontroll")) if "feil" in word.lower()]


def test_text_from_a_form_does_nothing_on_the_page(invent):
    database = invent()
    measures = [
        a_measure(
            title=text,
            partners={text: 1},
            funding=(an_amount(5, recipient=text, excerpt=Excerpt(f"{text} 5 {text}", len(text) + 1, len(text) + 2)),),
        )
        for text in HOSTILE
    ]
    findings = [Finding("cost-lines", "feil", text, number, 5, 6) for number, text in enumerate(HOSTILE)]
    report = a_report(measures, owner=HOSTILE[1], owners=(HOSTILE[1],))
    wait(database, a_received(report, findings=findings)._replace(document=HOSTILE[2]))
    page = visit("kontroll")

    for _ in HOSTILE:
        assert not page.exception
        shown = [element.value for kind in ("title", "subheader", "caption", "markdown") for element in page.get(kind)]
        cells = [str(cell) for table in page.table for cell in table.value.to_numpy().ravel()]
        options = [option for radio in page.radio for option in radio.options]
        ours = [
            text.replace(":orange-background[", "").replace(":gray[", "").replace("-badge[:material", "")
            for text in (*shown, *cells, *options)
        ]
        assert not [text for text in ours if ACTIVE.search(text)]
        if any(button.label == "Neste" and not button.disabled for button in page.button):
            press(page, "Neste")


def test_files_that_are_dropped_wait_and_one_that_cannot_be_read_stops_none(invent):
    database = invent()
    page = visit("kontroll")
    form = (ROOT / "data" / "samples" / "fauske_2023.txt").read_bytes()
    files = [("fauske.txt", form, "text/plain"), ("tom.txt", b"", "text/plain"), ("brev.txt", b"Hei!", "text/plain")]

    page.file_uploader[0].set_value(files).run()

    assert not page.exception
    assert title(page).startswith("1 behovsmelding er lest")
    assert page.header[0].value.startswith("Fauske kommune 2023")
    assert {"fauske.txt"} == {row[0] for row in told(database, "SELECT document FROM received.reports")}
    assert len([word for word in words(page) if word.startswith(("Filen «tom.txt»", "Filen «brev.txt»"))]) == 2
    assert not page.file_uploader[0].value

    page.button(key="dismiss").click().run()

    assert not [word for word in words(page) if "tom.txt" in word]


def test_the_same_file_again_changes_nothing_and_says_so(invent):
    database = invent()
    form = ("fauske.txt", (ROOT / "data" / "samples" / "fauske_2023.txt").read_bytes(), "text/plain")
    page = visit("kontroll")

    for _ in range(2):
        page.file_uploader[0].set_value([form]).run()

    assert any("1 er lest fra før" in word for word in words(page))
    assert told(database, "SELECT count(*) FROM received.reports") == [(1,)]


def test_twelve_files_are_read_in_two_goes_and_none_is_lost(invent):
    database = invent()
    samples = sorted((ROOT / "data" / "samples").glob("*.txt"))[:12]
    page = visit("kontroll")
    page.default_timeout = 120

    page.file_uploader[0].set_value([(path.name, path.read_bytes(), "text/plain") for path in samples]).run()

    assert not page.exception
    assert told(database, "SELECT count(*) FROM received.loads WHERE state = 'waiting'") == [(12,)]
    assert "12\u00a0filer\\: 12 nye venter på godkjenning" in page.markdown[0].value
    assert "**Alstahaug kommune 2024**" in [each.value for each in page.markdown]  # the first of all is looked at


def test_an_empty_database_says_what_to_do(invent):
    invent()

    page = visit("kontroll")

    assert is_calm(page)
    assert title(page) == "Ingen behovsmeldinger er lest ennå"
    assert page.info[0].value == "Slipp filer i feltet over, så står de her."


def test_a_known_recipient_is_put_in_without_saying_that_it_is_new(invent):
    database = invent(a_report([a_measure(None, {"Senter for leik": 10})]))
    page = visit("kontroll")

    [what] = [box for box in page.selectbox if box.label == "Hva skal rettes?"]
    what.select_index(next(n for n, each in enumerate(what.options) if each.startswith("Mottaker"))).run()
    [name] = [field for field in page.selectbox if field.label == "Ny mottaker"]
    [why] = [field for field in page.text_input if field.label == "Hvorfor?"]
    name.set_value(NORD)
    why.set_value("Bekreftet av eier")
    press(page, "Lagre rettelsen")

    assert is_calm(page)
    assert not [box for box in page.checkbox if box.value]
    assert told(database, "SELECT DISTINCT recipient FROM funding_facts WHERE role = 'university'") == [(NORD,)]


def enter(page, **fields) -> AppTest:
    """Fill in the form for a measure entered by hand, and send it."""
    for label, value in fields.items():
        [field] = [each for each in (*page.text_input, *page.selectbox) if each.key.startswith(f"enter_{label}_")]
        field.set_value(value)
    next(each for each in page.button if each.label == "Før inn").click()
    return page.run()


def test_a_measure_entered_by_hand_waits_and_counts_when_it_is_accepted(desk):
    page = visit("kontroll")

    enter(page, title="Lek ute", owner_nok="75 000", partner_1=NORD, partner_nok_1="110 000", place="Brev, side 2")

    assert is_calm(page)
    assert "Tiltaket er ført inn og venter på godkjenning." in " ".join(words(page))
    assert "ført inn for hånd.csv" in " ".join(words(page))
    before = told(desk, "SELECT coalesce(sum(amount_nok), 0) FROM funding_facts WHERE owner = 'Bodø kommune'")
    page.button(key="accept").click().run()
    assert is_calm(page)
    assert told(desk, "SELECT sum(amount_nok) FROM funding_facts WHERE owner = 'Bodø kommune'")[0][0] == (
        before[0][0] + 185_000
    )


def test_what_an_entry_lacks_is_asked_for_and_nothing_is_kept(desk):
    page = visit("kontroll")
    number = store.version(desk).number

    enter(page, title="Lek ute", owner_nok="mye", partner_nok_1="5")

    said = " ".join(words(page))
    assert "Skriv hvilket dokument det står i" in said
    assert "Skriv beløpet i hele kroner" in said
    assert "Velg hvem beløpet er til." in said
    assert store.version(desk).number == number


def test_an_entry_is_taken_back(desk):
    page = visit("kontroll")
    enter(page, title="Lek ute", owner_nok="75 000", place="Brev, side 2")

    page.button(key="undo_last").click().run()

    assert "ført inn for hånd.csv" not in " ".join(words(page))


def test_the_same_entered_twice_is_kept_once_and_said_so(desk):
    page = visit("kontroll")
    for _time in range(2):
        enter(page, title="Lek ute", owner_nok="75 000", place="Brev, side 2")

    assert "Det samme er ført inn før." in " ".join(words(page))
    page.button(key="undo_last").click().run()
    assert "ført inn for hånd.csv" in " ".join(words(page))


def test_what_a_draft_takes_for_a_measure_is_said_to_be_none_and_says_so(desk):
    row = a_measure(100, {NORD: 50}, title="Samlet søknad")
    draft = a_report([a_measure(100, {NORD: 50}, title="Lesing"), row], form="unknown", owner=OWNER)
    page = visit("kontroll", melding=wait(desk, draft)[0])
    [measures] = [box for box in page.selectbox if box.label == "Tiltak (2)"]
    measures.set_value(1).run()

    press(page, "Ikke et tiltak")
    [counts] = [choice for choice in page.radio if choice.label == "Regnes som tiltak"]
    counts.set_value(False)
    [why] = [field for field in page.text_input if field.label == "Hvorfor?"]
    why.set_value("Raden er en sum")
    press(page, "Lagre rettelsen")

    said = words(page)
    assert is_calm(page)
    assert any("Regnes ikke som tiltak. Det som står her, er ikke med i noen tall." in each for each in said)
    assert any("1 tiltak" in each and "150 kr" in each for each in said)
    assert "Regnes som tiltak, «Samlet søknad»: sto som ja, rettet til nei, fordi raden er en sum." in " ".join(said)
    [measures] = [box for box in page.selectbox if box.label == "Tiltak (2)"]
    assert measures.options[1].endswith("Samlet søknad – teller ikke")
