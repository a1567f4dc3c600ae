"""Om tallene."""

from tests.pages.visit import is_calm, title, visit


def test_the_rules_the_documents_and_the_versions_are_told(database):
    page = visit("om")

    documents, versions = (table.value for table in page.dataframe)
    assert is_calm(page)
    assert title(page) == "Slik er tallene laget"
    assert documents["Eier"].tolist() == ["Gildeskål kommune", "Bodø kommune", "Fauske kommune"]
    assert versions["Nr."].tolist() == [1]


def test_an_empty_database_has_rules_all_the_same(invent):
    invent()

    page = visit("om")

    assert is_calm(page)
    assert len(page.dataframe[0].value) == 0
