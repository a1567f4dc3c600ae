"""What words beside an amount say of it: a sum, a part, a price, somebody's own, an earlier year's, asked for."""

import re

TOTAL = re.compile(
    r"\b(?:\w*sum(?:men|met|mar)?|total\w*|til\s?sammen|til\s?saman|sammenlagt|samanlagt|samlet|samla|i\s+alt|alt\s+i\s+alt"
    r"|altså|søknadsbeløp|søkjesum)\b",
    re.IGNORECASE,
)
LABEL = re.compile(
    r"^\W*(?:(?:samlet|samla|total\w*|hele|heile)\s+)?"
    r"(?:\w*sum\w*|total\w*|til\s?sammen|til\s?saman|søknadsbeløp|beløp|kostnad\w*|budsjett|tilskudd|tilskot|ramme\w*)"
    r"[ \w]{0,20}[*\s]*[:\t][*\s]*(?:kr\b\.?|ca\b\.?|\s)*$",
    re.IGNORECASE,
)
# «Søknadssum til eier» is the owner's own, «Sum eier» what it gets for all measures.
APPLIED = re.compile(r"\W*(?:[\d.]+\s+)?(?:søknads|søkje)(?:beløp|sum)\b", re.IGNORECASE)
# What was given before, is put in by the owner itself, comes from elsewhere or is a price is no need of its own.
PAST = re.compile(
    r"\b(?:hadde\s+(?:tenkt|planlagt)|i\s+fjor|fjorår\w*|fjorar\w*|i\s+forfjor|fikk|fekk|fått|forrige|førre|tidligere|tidlegare|mottok|tildel[it]\w*|innvilg\w*|avslag"
    r"|bruk(?:t|te)|rest(?:midl|beløp)\w*|igjen|att\s+på|overfør\w*|søkte|sto[do]?)\b",
    re.IGNORECASE,
)
NOW = re.compile(
    r"\b(?:i\s+år|nå|no|treng\w*|trenger|ber|søker|søkjer|søk[ei]r|melder|melde[rs]|ønsk\w*|behov\w*)\b", re.IGNORECASE
)
OWN = re.compile(
    r"\b(?:(?:egen|eigen)(?:andel|del|finansier|ressurs)\w*|(?:egen|eigen)\s?innsats\w*|eigendel|eget|eige\s+budsjett|egne|eigne"
    r"|dekk(?:er|jer|es|ast|e)?|bidra\w*|bidreg|betal[ea]r|still(?:er|e)\b.{0,30}\bmed|spander\w*|legg(?:er)?\s+(?:\w+\s+){0,2}inn|set[t]?(?:er)?\s+av|satt\s+av|sett\s+av|sponsor\w*|gave\w*"
    r"|kost(?:naden|nadene)\s+med|utenom|utanom|kjem\s+i\s+tillegg|kommer\s+i\s+tillegg|(?:ikke|ikkje)\s+(?:med|søkt|medregn\w*|inkludert|bruk\w*|rekna)"
    r"|holdt\s+utenfor|halde\s+utanfor|finansierer)\b",
    re.IGNORECASE,
)
PART = re.compile(
    r"\b(?:hvorav|kvarav|herav|derav|av\s+(?:dette|disse|desse|summen|beløpet)|inkludert|inkl|innbefattet|medregn\w*)\b"
    r"|^\W*av\s+\w+s\s+(?:del|andel|tilskudd|tilskot|midler|midlar)\b",
    re.IGNORECASE,
)
PRICE = re.compile(
    r"\b(?:time(?:pris|sats|betaling|prisen)\w*|sats\w*|pris(?!en\b)\w*|per|pr|à|á)\b\W*(?:\w+\W+){0,5}$"
    r"|\d[\w .,-]{0,40}?\s[x×*]\s*(?:kr\.?\s*)?$|\d[x×*]\s*(?:kr\.?\s*)?$"
    r"|%\s*av\s*(?:kr\.?\s*)?$",
    re.IGNORECASE,
)
EACH = re.compile(
    r"\s*(?:,-|kr(?:oner)?\.?)?\s*(?:(?:(?:til\s+)?(?:hver|kvar)|per|pr|i\s+timen|dagen|timen|gangen|samlinga|samlingen)\b|/\s?(?:t|time|stk)|(?:fra|frå)\s+(?!\d)|av\s+\d)|\s*[x×*]\s*\d",
    re.IGNORECASE,
)
# «Mellom 60 000 og 80 000» is settled by what follows.
BETWEEN = re.compile(r"\bmellom\s+(?:kr\.?\s*)?$", re.IGNORECASE)
OTHERWISE = re.compile(
    r"\b(?:ikke|ikkje|ikkje|i\s+stedet\s+for|i\s+staden\s+for|heller\s+enn|mot)\s*(?:kr\.?\s*)?$", re.IGNORECASE
)
ASKS = re.compile(
    r"\b(?:søker|søkjer|søk[ei]r|ber|melder|melde[rs]?|melder\s+behov|ønsk\w*|ønskj\w*|ynskj\w*)\b", re.IGNORECASE
)
RESULTS = re.compile(
    r"^\W*(?:kr\w*\.?|,-)?(?:\s*[x×*]\s*\d[\w .]*?)?\s*"
    r"(?:[=:]|,?\s*(?:til\s?sammen|til\s?saman|totalt|i\s+alt|som\s+(?:blir|gir|vert)))",
    re.IGNORECASE,
)
GIVEN = re.compile(r"\b(?:til|for)\s+$", re.IGNORECASE)
SIGN = re.compile(r"[\s:=*]*(?:kr\b\.?\s*)?", re.IGNORECASE)
PURPOSE = re.compile(r"\s*(?:,-|kr\w*\.?)?\s*(?:til|for)\s+(?!\d)[^\W\d]{3,}", re.IGNORECASE)
WORD = re.compile(r"(?!(?:kr|kroner|ca|NOK|og|samt)\b)\b[^\W\d]{3,}", re.IGNORECASE)
RESULT = re.compile(
    r"\b(?:det|dette|som)\s+(?:blir|vert|utgjør|utgjer|gir)\b|\b(?:prisen|kostnaden)\s+(?:er|blir|vert)\b",
    re.IGNORECASE,
)
LISTED = re.compile(r"\s*(?:kr\.?|kroner)?\s*(?:[/,;+&|]|og)\s*(?:kr\.?)?\s*", re.IGNORECASE)
NEEDS = re.compile(
    r"\b(?:treng\w*|behøv\w*|behov\w*|må\s+ha|skal\s+ha|til\s+oss|vår[te]?\s+(?:del|andel|part|kostnad\w*|utgift\w*))\b",
    re.IGNORECASE,
)
THEY = re.compile(r"\s*(?:de|dei|disse|desse)\s", re.IGNORECASE)
# «Vi har avtalt med Nord universitet at de tar …» is about them, and not about who agreed.
AGREED = re.compile(
    r"\b(?:med|hos|fra|frå)\b.{3,60}\b(?:at|som)\s+(?:(?:de|dei)\s+)?(?:tar|tek|skal|treng\w*|får|må|vil|ber|koster|kostar)\b[^,;]*$",
    re.IGNORECASE,
)
YEAR = re.compile(r"(?<![\d–-])20[1-4]\d\b")
OF_YEAR = re.compile(
    r"\s*(?:kr\w*\.?|,-)?\s*(?:\(\s*)?(?:i|for|år|søkt\s+for)?\s*(?P<year>20[1-4]\d)(?![\d/–-]|\s*[/–-]\s*\d)",
    re.IGNORECASE,
)
SENTENCE_END = re.compile(r"(?<=[^\W\d]{2})[.!?][\s)»*]+(?=[A-ZÆØÅ])|(?<=[\d)-])\.\s+(?=[A-ZÆØÅ])")
CLAUSE = re.compile(
    r"[;,](?=\s)|\s(?:og|samt|mens|medan|men|pluss|så|altså|hvorav|herav|derav)(?=\s)|\s[+/=–](?=\s)|(?<=\))(?=\s)"
)
TO = re.compile(
    r"\s*(?:,-|kr\b\.?|kroner\b)?\s*(?:(?:som\s+)?(?:skal|går|gjeng|gjekk|gis|blir|er|vert)?\s*(?:gå|gis|være|vere)?\s*(?:til|for|hos|på)\s+)"
    r"(?P<name>.*)",
    re.IGNORECASE,
)
BRACKET = re.compile(r"\s*(?:,-|kr\b\.?|kroner\b)?\s*\((?P<name>[^()\d]{2,60})\)")
