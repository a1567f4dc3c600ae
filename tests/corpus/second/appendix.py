"""What stands in the second set's forms of 2023."""

from functools import partial

from tests.corpus.answers import OPEN
from tests.corpus.held_out.say import (
    DEKOM,
    DMMH,
    KL,
    KUNST,
    LESE,
    NORD,
    OSLOMET,
    REKOM,
    SEPU,
    SKRIVE,
    UIT,
    measure,
)
from tests.corpus.second.say import form

of = partial(form, edition="appendix_2023", year=2023, totals=(), total=None)

ANSWERS = (
    of(
        "k01.txt",
        "the appendix saved as text, schemes by their full names, a zero with words after it",
        owners=("Vestvågøy kommune",),
        network="Lofoten",
        partners=(NORD,),
        measures=(
            measure("1", "Lek som arena for læring", 96000, {NORD: 184000}, scheme=REKOM, main="lek"),
            measure("2", "Regning i alle fag", 120000, {NORD: 210500}, scheme=DEKOM, main="regning"),
            measure("3", "Bekymringsfullt fravær", 0, {NORD: 155000}, scheme=KL, main="fravær"),
        ),
    ),
    of(
        "k02.docx",
        "three owners, schemes as rows across the table, each recipient's amount on a line of its own",
        owners=("Brønnøy kommune", "Sømna kommune", "Vega kommune"),
        network="Sør-Helgeland",
        partners=(NORD, SKRIVE),
        measures=(
            measure("1", "Språkmiljø i barnehagen", 88000, {NORD: 142000}, scheme=REKOM, main="språk"),
            measure("2", "Skriving på ungdomstrinnet", 60000, {SKRIVE: 176400}, scheme=DEKOM, main="skriving"),
            measure("3", "Nettverk for rektorer", 0, {NORD: 64000}, scheme=DEKOM, maybe="ledelse"),
            measure(
                "4",
                "Samarbeid om elever med sammensatte vansker",
                110000,
                {NORD: 231500},
                scheme=KL,
                maybe="spesialpedagogikk",
            ),
        ),
    ),
    of(
        "k03.pdf",
        "two more columns, for the scheme and for the amounts",
        owners=("Rana kommune",),
        network="Indre Helgeland",
        partners=(NORD, OSLOMET),
        measures=(
            measure("1", "Relasjoner i barnehagen", 140000, {NORD: 265000}, scheme=REKOM, main="læringsmiljø"),
            measure("2", "Klasseledelse på barnetrinnet", 200000, {NORD: 388250}, scheme=DEKOM, main="læringsmiljø"),
            measure("3", "Nyankomne elever i ordinære klasser", 0, {OSLOMET: 97600}, scheme=DEKOM, main="mangfold"),
            measure("4", "Tidlig innsats i barnehage og skole", 165000, {NORD: 301000}, scheme=KL),
        ),
    ),
    of(
        "k04.odt",
        "nynorsk, «skal bruke tilskotet sitt»",
        owners=("Sortland kommune",),
        network="Vesterålen og Lødingen",
        partners=(UIT, LESE),
        measures=(
            measure(
                "1",
                "Traumebevisst omsorg i barnehage og skule",
                175000,
                {UIT: 240000},
                scheme=KL,
                main="psykisk helse",
            ),
            measure("2", "Barnehagen ute", 30000, {UIT: 82300}, scheme=REKOM),
            measure("3", "Lesing på mellomsteget", 45000, {LESE: 118700}, scheme=DEKOM, main="lesing"),
        ),
    ),
    of(
        "k05.txt",
        "no table, two universities in one sentence, last year's amounts told before and inside a measure",
        owners=("Øksnes kommune",),
        network="Vesterålen og Lødingen",
        partners=(NORD, UIT),
        measures=(
            measure(
                "1",
                "Vennskap og mobbing i barnehagen",
                75000,
                {NORD: 130000, UIT: 45000},
                scheme=REKOM,
                main="læringsmiljø",
            ),
            measure("2", "Vurdering for læring", 90000, {NORD: 165000}, scheme=DEKOM),
        ),
    ),
    of(
        "k06.docx",
        "a private owner, «ca. 250 000» and «ca. 90'», a measure whose amount is not agreed yet",
        owners=("Solstrand barnehager AS",),
        network=None,
        partners=(DMMH,),
        measures=(
            measure("1", "De yngste barna", 90000, {DMMH: 250000}, scheme=REKOM),
            measure("2", "Kunst og kultur med de minste", None, {KUNST: "not_stated"}, scheme=REKOM),
        ),
        open_universities=(KUNST,),
    ),
    of(
        "k07.txt",
        "labels instead of a table, «0,25 mill. kr», saved by an old program (cp1252)",
        owners=("Alstahaug kommune",),
        network="Ytre Helgeland",
        partners=(SEPU, NORD),
        encoding="cp1252",
        measures=(
            measure(
                "1",
                "Inkluderende fellesskap for alle barn",
                180000,
                {SEPU: 250000},
                scheme=KL,
                main="tilpasset opplæring",
            ),
            measure("2", "Fådelte skoler samarbeider", 60000, {NORD: 142000}, scheme=DEKOM, main="fådelt skole"),
        ),
    ),
    of(
        "k08.docx",
        "six measures, cost lines, hours times rate, a group of owners, a measure told elsewhere",
        owners=("Vefsn kommune",),
        network="Indre Helgeland",
        partners=(NORD, SEPU),
        measures=(
            measure(
                "1",
                "Barnehagelærerrollen",
                {"Barnehageeierne (også private)": 130000},
                {NORD: 198000},
                scheme=REKOM,
                maybe="ledelse",
            ),
            measure("2", "Uteskole og natur", None, {NORD: 57500}, scheme=REKOM),
            measure(
                "3",
                "Programmering i fagene",
                80000,
                {NORD: 138000},
                scheme=DEKOM,
                main="digital praksis",
                maybe="regning",
            ),
            measure("4", "Skolebibliotek og leselyst", 50000, {NORD: 96200}, scheme=DEKOM, main="lesing"),
            measure("5", "PPT tettere på", 215000, {SEPU: 310000}, scheme=KL),
            measure("6", "PPT-nettverk for Helgeland", "not_stated", {NORD: "not_stated"}, scheme=None, level=None),
        ),
    ),
    of(
        "k09.pdf",
        "the texts in each other's boxes: the money stands in the column for the description",
        owners=("Leirfjord kommune",),
        network="Ytre Helgeland",
        partners=(NORD,),
        measures=(
            measure("1", "Elevmedvirkning i skolen", 40000, {NORD: 112000}, scheme=DEKOM),
            measure("2", "Felles kjerneverdier", 25000, {NORD: 74500}, scheme=REKOM),
        ),
    ),
    of(
        "k10.odt",
        "a table for each scheme under a numbered heading, «1.1», «kr 1.166.270,-»",
        owners=("Narvik kommune",),
        network="Ofoten",
        partners=(UIT,),
        measures=(
            measure(OPEN, "Dybdelæring i naturfag", 100000, {UIT: 220000}, scheme=DEKOM, main="regning"),
            measure(OPEN, "Leirskole og livsmestring", 0, {UIT: 38900}, scheme=DEKOM, main="psykisk helse"),
            measure(
                OPEN,
                "Flerspråklige barn i barnehagen",
                70000,
                {UIT: 164750},
                scheme=REKOM,
                main="språk",
                maybe="mangfold",
            ),
            measure(
                OPEN,
                "Universell utforming av opplæringen",
                540000,
                {UIT: 1166270},
                scheme=KL,
                main="tilpasset opplæring",
            ),
        ),
    ),
)
