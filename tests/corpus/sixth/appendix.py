"""What stands in the sixth set's forms of 2023."""

from functools import partial

from tests.corpus.answers import OPEN
from tests.corpus.third.say import (
    DEKOM,
    HVL,
    INN,
    KL,
    MATTE,
    NAFO,
    NORD,
    OSLOMET,
    REKOM,
    SEPU,
    UIT,
    form,
    measure,
)

of = partial(form, edition="appendix_2023", year=2023, totals=(), total=None)
kindergartens = partial(measure, scheme=REKOM, level="barnehage")
schools = partial(measure, scheme=DEKOM, level="grunnskole")
everyone = partial(measure, scheme=KL, level=None)

ANSWERS = (
    of(
        "j01.docx",
        "tidy: one row a measure, cost lines that add up, a fourth row left empty",
        owners=("Bindal kommune",),
        network="Sør-Helgeland",
        partners=(NORD,),
        measures=(
            kindergartens("1", "Barns medvirkning i det daglige", 45000, {NORD: 96400}),
            schools("2", "Vurdering uten karakterer", 38000, {NORD: 112800}, maybe="tilpasset opplæring"),
            schools("3", "Lesing for gutter som har gått lei", 20000, {NORD: 54250}, main="lesing"),
        ),
    ),
    of(
        "j02.docx",
        "two municipalities with a sum each, no year but the terms, a measure in an attachment",
        owners=("Senja kommune", "Sørreisa kommune"),
        network=None,
        partners=(UIT,),
        measures=(
            everyone(
                "1",
                "Skolevegring – se de tidlige tegnene",
                {"Senja kommune": 120000, "Sørreisa kommune": 40000},
                {UIT: 215000},
                main="fravær",
            ),
            kindergartens(
                "2",
                "Voksne i frileken",
                {"Senja kommune": 60000, "Sørreisa kommune": 25000},
                {UIT: 88500},
                main="lek",
            ),
            schools("3", "Språk i alle fag", 30000, {UIT: 74000}, main="språk"),
            measure(
                "4",
                "Nettverk i PPT Midt-Troms",
                "not_stated",
                {OPEN: "not_stated"},
                scheme=None,
                level=None,
                maybe="spesialpedagogikk",
            ),
        ),
    ),
    of(
        "j03.odt",
        "nynorsk: headings in other words, schemes spelt out, last year's money, an owner that pays its own",
        owners=("Gloppen kommune",),
        network=None,
        partners=(HVL,),
        measures=(
            kindergartens("1", "Rom for leik, ute og inne", 70000, {HVL: 130000}, main="lek", maybe="læringsmiljø"),
            schools("2", "Rekning som grunnleggjande ferdigheit", 55000, {HVL: 94200}, main="regning"),
            schools("3", "Elevrådet som medspelar", None, {HVL: 41500}),
        ),
    ),
    of(
        "j04.pdf",
        "a column for the scheme, cost lines 3 000 over, «ca.», a cell left empty",
        owners=("Trysil kommune",),
        network=None,
        partners=(SEPU, INN),
        measures=(
            everyone(
                "1",
                "Barn som strever med å forstå",
                95000,
                {SEPU: 186500},
                maybe="språk, spesialpedagogikk, tilpasset opplæring, pedagogisk analyse",
            ),
            schools("2", "Skriving på ungdomstrinnet", 64000, {INN: 102000}, main="skriving"),
            kindergartens("3", "Pedagogisk ledelse på avdelingen", 30000, {INN: 58750}, main="ledelse"),
            kindergartens("4", "Realfag for de yngste", "not_stated", {OPEN: "not_stated"}, maybe="regning"),
        ),
    ),
    of(
        "j05.txt",
        "a private chain, copied out of Word without its table, «Eier» for its own name, two partners in a measure",
        owners=("Skogstjerna Barnehager AS",),
        network=None,
        partners=(OSLOMET, NAFO),
        measures=(
            kindergartens("1", "Måltidet som møteplass", 40000, {OSLOMET: 67500}, maybe="læringsmiljø, språk"),
            kindergartens(
                "2",
                "Flerspråklige barn i hverdagen",
                35000,
                {OSLOMET: 82000, NAFO: 24000},
                main="språk",
                maybe="mangfold",
            ),
        ),
    ),
    of(
        "j06.docx",
        "an amount in the wrong column, a measure over two rows, a cost and an addition, a sum 10 000 short",
        owners=("Leirfjord kommune",),
        network="Ytre Helgeland",
        partners=(NORD, MATTE),
        measures=(
            everyone("1", "To voksne, én plan", 110000, {NORD: 143000}, maybe="spesialpedagogikk, tilpasset opplæring"),
            kindergartens(
                "2",
                "Trygge overganger mellom avdelingene",
                35000,
                {NORD: 77500},
                main="overganger",
                maybe="læringsmiljø",
            ),
            schools("3", "Matematikk i verkstedet", 20000, {MATTE: 104000}, main="regning"),
        ),
        total=479500,
    ),
)
