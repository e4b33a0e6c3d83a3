"""The formats that a list is answered in, one a module, and how a request chooses among them."""

from enum import StrEnum


class Format(StrEnum):
    """What `format=` takes."""

    JSON = "json"
    CSV = "csv"


MEDIA_TYPES = {Format.JSON: "application/json", Format.CSV: "text/csv"}

_FORMATS = {"*/*": Format.JSON, "application/*": Format.JSON, "text/*": Format.CSV} | {
    media_type: name for name, media_type in MEDIA_TYPES.items()
}


def choose(wanted: Format | None, *, accept: str | None) -> Format:
    """The format that the parameter names, else the one that the Accept header likes best; JSON where neither says."""
    if wanted is not None or not accept:
        return wanted or Format.JSON
    # Python's sort is stable: of two equally liked formats the one that the header names first wins.
    for media_type, quality in sorted(map(_quality, accept.split(",")), key=lambda entry: -entry[1]):
        if quality > 0 and media_type in _FORMATS:
            return _FORMATS[media_type]
    return Format.JSON


def _quality(entry: str) -> tuple[str, float]:
    """`text/csv;q=0.5` as ("text/csv", 0.5); a quality that is not a number counts as none."""
    media_type, *parameters = (part.strip().lower() for part in entry.split(";"))
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        if name.strip() == "q":
            try:
                return media_type, float(value)
            except ValueError:
                return media_type, 0.0
    return media_type, 1.0
