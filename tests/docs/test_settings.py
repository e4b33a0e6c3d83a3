"""docs/settings.md lists every setting with its default, and no other."""

import re
from pathlib import Path

from pydantic import AliasChoices
from pydantic.fields import FieldInfo

from graph.settings import Settings

PAGE = (Path(__file__).parents[2] / "docs" / "settings.md").read_text(encoding="utf-8")
ROWS = {
    name: (default, meaning) for name, default, meaning in re.findall(r"^\| `(\w+)` \| (.+?) \| (.+) \|$", PAGE, re.M)
}


def variables(field: FieldInfo) -> list[str]:
    alias = field.validation_alias
    return [str(choice) for choice in alias.choices] if isinstance(alias, AliasChoices) else [str(alias)]


def test_every_setting_is_listed_and_no_other() -> None:
    known = [variables(field) for field in Settings.model_fields.values()]
    assert list(ROWS) == [names[0] for names in known]
    assert all(f"`{other}`" in ROWS[names[0]][1] for names in known for other in names[1:])


def test_the_listed_defaults_are_the_real_ones() -> None:
    for field in Settings.model_fields.values():
        default, _ = ROWS[variables(field)[0]]
        if isinstance(field.default, str | int | float):
            assert default == (f"`{field.default}`" if field.default != "" else "unset")
        elif field.default_factory is None:
            # A port that is not pinned has a first choice, which the row names.
            assert default == "unset" or re.fullmatch(r"\d+, or a free one", default)
