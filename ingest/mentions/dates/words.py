"""The words that dates are made of, as pieces of regular expressions and as numbers."""

from ingest.mentions.dates.expressions import Part, Pointer, Season, Unit

_MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

_NUMBERS = {
    "a": 1,
    "an": 1,
    "one": 1,
    "two": 2,
    "a couple of": 2,
    "three": 3,
    "a few": 3,
    "half a": 0.5,
    "several": 4,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "fourteen": 14,
    "fifteen": 15,
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
}
_ORDINALS = (
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
    "twenty-first",
    "twenty-second",
    "twenty-third",
    "twenty-fourth",
    "twenty-fifth",
    "twenty-sixth",
    "twenty-seventh",
    "twenty-eighth",
    "twenty-ninth",
    "thirtieth",
    "thirty-first",
)

POINTERS = {
    "last": Pointer.LAST,
    "past": Pointer.LAST,
    "this past": Pointer.LAST,
    "this": Pointer.THIS,
    "current": Pointer.THIS,
    "present": Pointer.THIS,
    "same": Pointer.THIS,
    "next": Pointer.NEXT,
    "coming": Pointer.NEXT,
    "this coming": Pointer.NEXT,
    "upcoming": Pointer.NEXT,
}

_DAY_PARTS = "morning|afternoon|evening|night|noon|midday|lunchtime|dawn|dusk"

# Months and weekdays count with a capital alone: "may", "march on", "an august body". Mar-a-Lago and Mar del Plata are places.
MONTH = (
    r"(?=[A-Z])(?i:(?:january|february|march|april|may|june|july|august|september|october|november|december)\b"
    r"|(?:jan|feb|mar(?![- ]a[- ]lago|[- ]del[- ])|apr|jun|jul|aug|sept|sep|oct|nov|dec)\b\.?)"
)
WEEKDAY = r"(?i:monday|tuesday|wednesday|thursday|friday|saturday|sunday)(?:\b)"
# Short names of weekdays stand only before a date: "Sat" and "Sun" are words of their own.
SHORT_WEEKDAY = r"(?=[A-Z])(?i:mon|tues?|wed|thurs|thur?|fri|sat|sun)\b\.?"
TIME_OF_DAY = rf"(?:\s+(?:at\s+)?(?:early\s+|late\s+)?(?i:{_DAY_PARTS})\b)?"
DAY_PART = rf"(?:{_DAY_PARTS})"
DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:(?i:st|nd|rd|th)\b)?(?![\d%])(?![.,:/]\d)"
YEAR = r"(?:1[89]|20)\d\d(?![\d%s])(?![.,:]\d)"
DASH = r"\s*[-–—]\s*"
NUMBER = r"(?:\d{1,3}|" + "|".join(sorted(_NUMBERS, key=len, reverse=True)) + ")"
ORDINAL = "(?:" + "|".join(sorted(_ORDINALS, key=len, reverse=True)) + ")"
POINTER = "(?:" + "|".join(sorted(POINTERS, key=len, reverse=True)) + ")"
# "this year", "of last year", "of the present year"
YEAR_WORD = rf"(?:of\s+)?(?:the\s+)?{POINTER}\s+year\b(?!-)"


def month_number(text: str) -> int:
    return next(i for i, name in enumerate(_MONTHS, start=1) if name.startswith(text.rstrip(".").lower()[:3]))


def weekday_number(text: str) -> int:
    """0 for Monday, as `date.weekday`."""
    return next(i for i, name in enumerate(_WEEKDAYS) if name.startswith(text.lower()[:3]))


def day_number(text: str) -> int:
    """Of "20", "20th" or "twentieth"."""
    figures = text.lower().rstrip("stndrh")
    return int(figures) if figures.isdigit() else _ORDINALS.index(text.lower()) + 1


def length(number: str, word: str) -> tuple[Unit, int]:
    """Of "3", "weeks"; "a", "fortnight" is two weeks, "half a", "year" six months."""
    of = float(number) if number.isdigit() else _NUMBERS[" ".join(number.lower().split())]
    match _singular(word):
        case "fortnight":
            return Unit.WEEK, int(of * 2)
        case "year" if of < 1:
            return Unit.MONTH, int(of * 12)
        case "quarter" | "month" | "week" as whole if of < 1:
            return Unit.DAY, int(of * {"quarter": 91, "month": 30, "week": 7}[whole])
    return unit(word), int(of)


def pointer(text: str) -> Pointer:
    return POINTERS[" ".join(text.lower().split())]


def unit(text: str) -> Unit:
    """Of "days", "weeks", "month"; a night is a day."""
    word = _singular(text)
    return Unit.DAY if word == "night" else Unit(word)


def _singular(text: str) -> str:
    return text.lower().rstrip("s")


def season(text: str) -> Season:
    return Season.AUTUMN if text.lower() == "fall" else Season(text.lower())


PARTS = {
    "early": Part.EARLY,
    "start": Part.EARLY,
    "beginning": Part.EARLY,
    "first days": Part.EARLY,
    "opening days": Part.EARLY,
    "mid": Part.MIDDLE,
    "middle": Part.MIDDLE,
    "late": Part.LATE,
    "end": Part.LATE,
    "last days": Part.LATE,
    "final days": Part.LATE,
    "first half": Part.FIRST_HALF,
    "second half": Part.SECOND_HALF,
    "latter half": Part.SECOND_HALF,
    "first week": Part.FIRST_WEEK,
    "second week": Part.SECOND_WEEK,
    "third week": Part.THIRD_WEEK,
    "fourth week": Part.FOURTH_WEEK,
    "last week": Part.LAST_WEEK,
    "final week": Part.LAST_WEEK,
    "week": Part.WEEK_AROUND,
    "weekend": Part.WEEKEND_AROUND,
}
