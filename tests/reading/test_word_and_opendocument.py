"""One form in several formats is read as one form."""

import pytest

from behovsmelding import reading
from behovsmelding.settings import ROOT
from tests.reading import rendered
from tests.reading.alike import understood

SAMPLES = sorted((ROOT / "data" / "samples").glob("*.txt"))


def kroner(read: dict) -> list:
    """Leave out why an amount is not stated: an empty cell beside «sjå vedlegg» may be read either way."""
    return [[row[:4] for row in measure] for measure in read["funding"]]


@pytest.mark.parametrize("drawn", [rendered.word, rendered.opendocument], ids=["word", "opendocument"])
@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_a_form_reads_alike_as_text_and_as_a_document(sample, drawn):
    text = reading.read(sample)

    document = reading.read_content("skjema", drawn(text.lines))

    as_text, as_document = understood(text), understood(document)
    assert kroner(as_document) == kroner(as_text)
    assert {**as_document, "funding": None} == {**as_text, "funding": None}
