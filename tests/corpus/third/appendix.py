"""What stands in the third set's forms of 2023."""

from functools import partial

from tests.corpus.answers import OPEN
from tests.corpus.third.say import DEKOM, KL, LESE, MATTE, NORD, NTNU, REKOM, SEPU, UIT, form, measure

of = partial(form, edition="appendix_2023", year=2023, totals=(), total=None)
kindergartens = partial(measure, scheme=REKOM, level="barnehage")
schools = partial(measure, scheme=DEKOM, level="grunnskole")
everyone = partial(measure, scheme=KL, level=None)

ANSWERS = (
    of(
        "p01.docx",
        "tidy: one row a measure, cost lines that add up, an owner that asks for nothing",
        owners=("Fauske kommune",),
        network="Salten",
        partners=(NORD, SEPU),
        measures=(
            kindergartens(
                "1", "Lekende tilnærming til tall og former", 85000, {NORD: 144800}, main="regning", maybe="lek"
            ),
            schools("2", "Lærende team på ungdomstrinnet", 60000, {NORD: 118500}, maybe="ledelse"),
            everyone(
                "3",
                "Autisme og tilrettelegging",
                None,
                {SEPU: 203000},
                main="spesialpedagogikk",
                maybe="tilpasset opplæring",
            ),
        ),
    ),
    of(
        "p02.txt",
        "nynorsk in tabs: scheme after the title, an amount in the wrong column, last year's beside it, a remark",
        owners=("Meløy kommune",),
        network="Salten",
        partners=(NORD,),
        measures=(
            schools("1", "Rettleiing av nytilsette lærarar", 76000, {NORD: 54400}, maybe="all"),
            kindergartens("2", "Psykisk helse for dei minste barna", 35000, {NORD: 91250}, main="psykisk helse"),
            measure(
                "3",
                "Nettverk for PP-tenesta på Helgeland og i Salten",
                "not_stated",
                {OPEN: "not_stated"},
                scheme=None,
                level=None,
                maybe="spesialpedagogikk",
            ),
        ),
    ),
    of(
        "p03.odt",
        "no column for numbers, schemes spelt out, two partners in a sentence, a group of owners, a stated sum",
        owners=("Hadsel kommune",),
        network="Vesterålen og Lødingen",
        partners=(NORD, SEPU, LESE, UIT),
        measures=(
            everyone(None, "Inkludering i praksis", 150000, {NORD: 120000, SEPU: 95000}, main="tilpasset opplæring"),
            schools(None, "Lesing og skriving i andre klasse", 0, {LESE: 132000}, main="lesing, skriving"),
            kindergartens(
                None,
                "Pedagogisk ledelse i barnehagen",
                {"Barnehageeierne (kommunal og to private)": 40000},
                {UIT: 88500},
                main="ledelse",
            ),
        ),
        total=625500,
    ),
    of(
        "p04.pdf",
        "three owners, a measure over four rows, cost lines by multiplication, amounts that come later",
        owners=("Brønnøy kommune", "Vega kommune", "Vevelstad kommune"),
        network="Sør-Helgeland",
        partners=(NORD,),
        measures=(
            everyone("1", "Samarbeid om barn som strever", 175000, {NORD: 268000}, maybe="all"),
            schools(
                "2",
                "Fådelt skole",
                {"Vega kommune": 22000, "Vevelstad kommune": 18000},
                {NORD: 64500},
                main="fådelt skole",
            ),
            kindergartens("3", "Barns medvirkning", "not_stated", {OPEN: "not_stated"}),
        ),
    ),
    of(
        "p05.docx",
        "«1,26 mill.» beside its two shares, private kindergartens as a recipient, a remark as a row of its own",
        owners=("Rana kommune",),
        network="Indre Helgeland",
        partners=(NTNU, MATTE),
        measures=(
            everyone("1", "Skolefravær og skolevegring", 520000, {NTNU: 740000}, main="fravær"),
            kindergartens(
                "2",
                "Flerkulturell barnehagepraksis",
                {"Rana kommune": 110000, "Private barnehager": 70000},
                {NTNU: 165000},
                main="mangfold",
            ),
            schools("3", "Programmering i matematikk", None, {MATTE: 198000}, main="digital praksis, regning"),
            schools("4", "Kollegabasert veiledning", "not_stated", {OPEN: "not_stated"}, maybe="ledelse"),
        ),
    ),
)
