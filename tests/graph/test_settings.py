"""The environment is read once, and what is wrong in it is named."""

from pathlib import Path

import pytest
from pydantic import SecretStr

from graph.settings import Address, Settings, read_settings
from meetings.errors import SettingsError


def test_nothing_set_means_a_local_server() -> None:
    settings = read_settings()
    assert settings.configured_address() is None
    assert settings.data.is_absolute()


def test_the_drivers_usual_variables_name_a_server(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {"URI": "neo4j+s://graph.example:7687", "USER": "reader", "PASSWORD": "secret"}.items():
        monkeypatch.setenv(f"NEO4J_{name}", value)
    address = read_settings().configured_address()
    assert address == Address("neo4j+s://graph.example:7687", "reader", "secret", "neo4j")
    assert address.auth == ("reader", "secret")


def test_a_server_without_a_password_is_asked_without_authentication() -> None:
    address = Settings(neo4j_uri="bolt://localhost:7687").configured_address()
    assert address is not None
    assert address.auth is None


def test_an_empty_variable_counts_as_unset(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO4J_URI", "")
    assert read_settings().configured_address() is None


def test_a_relative_folder_is_taken_from_where_the_process_started(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SIDELINES_DATA", "here")
    assert read_settings().data == Path.cwd() / "here"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("NEO4J_URI", "http://localhost:7474"),
        ("NEO4J_URI", "localhost"),
        ("SIDELINES_BOLT_PORT", "0"),
        ("SIDELINES_BROWSER_PORT", "browser"),
        ("SIDELINES_HEAP", "512"),
        ("SIDELINES_PAGE_CACHE", "1 gigabyte"),
        ("SIDELINES_JAVA_OPTIONS", "-Dname='half"),
        ("SIDELINES_CONTACT", "a desk (of ours)\r\nHost: elsewhere"),
        ("SIDELINES_PAUSE", "-1"),
        ("SIDELINES_LEASE", "3601"),
        ("SIDELINES_LOG", "loud"),
        ("SIDELINES_LOG", "info,debug"),
    ],
)
def test_a_wrong_value_is_refused_by_name(name: str, value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError, match=name):
        read_settings()


def test_a_password_is_never_shown() -> None:
    settings = Settings(neo4j_uri="bolt://localhost:7687", neo4j_password=SecretStr("secret"))
    assert "secret" not in f"{settings!r} {settings.configured_address()!r}"


def test_a_password_in_the_address_is_refused_and_not_repeated(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO4J_URI", "neo4j://neo4j:secret@graph.example:7687")
    with pytest.raises(SettingsError, match="NEO4J_PASSWORD") as refused:
        read_settings()
    assert "secret" not in f"{refused.value}"
