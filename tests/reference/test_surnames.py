"""Which words may call a person alone, by where the person serves."""

import pytest

from reference.surnames import parts, surname_keys


@pytest.mark.parametrize(
    ("name", "country", "keys"),
    [
        ("Hu Example", "CN", {"hu"}),
        ("Taro Example", "JP", {"example"}),
        ("Nguyen Minh Example", "VN", {"example"}),
        ("Ada Bjørk-Example", "NO", {"bjorkexample"}),
        ("Ana María Prueba Ejemplo", "MX", {"ejemplo", "prueba", "pruebaejemplo"}),
        ("Ana Prueba", "MX", {"prueba"}),
        ("Eva van der Voorbeeld", "NL", {"voorbeeld", "dervoorbeeld", "vandervoorbeeld"}),
        ("Omar bin Example", "SA", {"omar", "example", "binexample"}),
        ("Karim al-Example", "EG", {"example"}),
        ("Ada Example Jr.", "US", {"example"}),
        ("Ada IV", "NO", {"ada"}),
        ("Example", "ID", {"example"}),
        ("Sheikh Omar Example", "AE", {"example"}),
    ],
)
def test_words_that_call_a_person_alone(name: str, country: str, keys: set[str]) -> None:
    assert surname_keys(parts(name), served=frozenset({country})) == keys
