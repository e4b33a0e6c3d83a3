"""Every setting of the service: an environment variable each, with its default.

NEO4J_URI              use this server (bolt://, neo4j://, neo4j+s:// …) instead of a local one
NEO4J_USERNAME         its user (NEO4J_USER is read too); default neo4j
NEO4J_PASSWORD         its password; unset means a server without authentication
NEO4J_DATABASE         its database; default neo4j
SIDELINES_DATA         everything that a run keeps: the local database, its password, its log
SIDELINES_CACHE        what can be fetched again: the jars of the local Neo4j
SIDELINES_REFERENCE    a folder with further rows for the reference tables
SIDELINES_BOLT_PORT    pin the Bolt port of the local Neo4j (else 7687, or a free one)
SIDELINES_BROWSER_PORT pin the port of its Neo4j Browser (else 7474, or a free one)
SIDELINES_HEAP         memory for the queries of the local Neo4j; default 512m
SIDELINES_PAGE_CACHE   memory for its pages of the graph; default 256m
SIDELINES_JAVA_OPTIONS further options for the Java of the local Neo4j
SIDELINES_CONTACT      an address at which the owner of a site that is read can write to you
SIDELINES_PAUSE        seconds between two requests to one site; default 1
SIDELINES_QUEUE_LIMIT  so many articles may wait; more are refused until some were read; default 200000
SIDELINES_ATTEMPTS     so often an article is tried before it is dead; default 5
SIDELINES_RETRY        seconds of the pause after a failed attempt, doubled by each; default 1
SIDELINES_LEASE        seconds after which the articles of a worker that is gone are taken over; default 30
SIDELINES_POLL         seconds between two looks into an empty queue; default 0.25
SIDELINES_ARTICLE_SECONDS  seconds in which an article must be read; default 60
SIDELINES_ARTICLE_MEMORY   memory that reading an article may take; default 2g
SIDELINES_KEY_HOURS    hours for which an idempotency key is remembered; default 24
SIDELINES_LOG          from which level on the log tells, and how it is written: warning, json, "debug,text"; default info
"""

import re
import shlex
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated

import platformdirs
from pydantic import AfterValidator, AliasChoices, Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from meetings.errors import SettingsError


@dataclass(frozen=True, slots=True)
class Address:
    """Where a Neo4j answers and who may ask it."""

    uri: str
    user: str
    password: str | None = field(repr=False)
    database: str

    @property
    def auth(self) -> tuple[str, str] | None:
        """User and password as the driver takes them; None for a server without authentication."""
        return None if self.password is None else (self.user, self.password)


def _absolute(path: Path) -> Path:
    return path.expanduser().absolute()


LOG_LEVELS = ("debug", "info", "warning", "error")
LOG_FORMATS = ("json", "text")


def _uri(value: str) -> str:
    if re.match(r"[^/]*//[^/]*@", value):
        # The value is not repeated: it holds a password.
        raise ValueError("names a user or a password, which belong into NEO4J_USERNAME and NEO4J_PASSWORD")
    if not re.match(r"(bolt|neo4j)(\+s|\+ssc)?://[^/\s]", value):
        raise ValueError(f"{value!r} is not an address like bolt://localhost:7687 or neo4j+s://host")
    return value


def _memory(value: str) -> str:
    if not re.fullmatch(r"[1-9][0-9]*[mg]", value):
        raise ValueError(f"{value!r} is not a size like 512m or 2g")
    return value


def _options(value: str) -> str:
    shlex.split(value)  # says what is wrong with its quotation marks
    return value


def _contact(value: str) -> str:
    if not re.fullmatch(r"[!-'*-~]{3,200}", value):
        raise ValueError(f"{value!r} is not an address such as desk@news.example or https://news.example/about")
    return value


def _log(value: str) -> str:
    words = value.lower().replace(" ", "").split(",")
    levels, formats = ([word for word in words if word in known] for known in (LOG_LEVELS, LOG_FORMATS))
    if len(levels) > 1 or len(formats) > 1 or len(levels) + len(formats) != len(words):
        raise ValueError(
            f"{value!r} is not a level ({', '.join(LOG_LEVELS)}), a format ({', '.join(LOG_FORMATS)}) or both"
        )
    return ",".join(words)


QUEUE_LIMIT = 200_000
LONGEST_WAIT = 3600
"""Seconds that a lease or a pause lasts at most: what is due later than that was written before a clock was set back."""

Folder = Annotated[Path, AfterValidator(_absolute)]
Port = Annotated[int, Field(ge=1, le=65535)]
Memory = Annotated[str, AfterValidator(_memory)]
Number = Annotated[int, Field(ge=1)]
Seconds = Annotated[float, Field(gt=0, allow_inf_nan=False)]
Wait = Annotated[float, Field(gt=0, le=LONGEST_WAIT)]
Hours = Annotated[float, Field(gt=0, le=24 * 366)]
Uri = Annotated[str, AfterValidator(_uri)]
Options = Annotated[str, AfterValidator(_options)]
Contact = Annotated[str, AfterValidator(_contact)]
Pause = Annotated[float, Field(ge=0, le=3600)]
Log = Annotated[str, AfterValidator(_log)]


class Settings(BaseSettings):
    """The settings of one process; made once by `read_settings` and handed on."""

    model_config = SettingsConfigDict(env_ignore_empty=True, frozen=True, populate_by_name=True)

    neo4j_uri: Uri | None = Field(default=None, validation_alias="NEO4J_URI")
    neo4j_username: str = Field(default="neo4j", validation_alias=AliasChoices("NEO4J_USERNAME", "NEO4J_USER"))
    neo4j_password: SecretStr | None = Field(default=None, validation_alias="NEO4J_PASSWORD")
    neo4j_database: str = Field(default="neo4j", validation_alias="NEO4J_DATABASE")

    data: Folder = Field(
        default_factory=lambda: platformdirs.user_data_path("sidelines"), validation_alias="SIDELINES_DATA"
    )
    cache: Folder = Field(
        default_factory=lambda: platformdirs.user_cache_path("sidelines"), validation_alias="SIDELINES_CACHE"
    )
    reference: Folder | None = Field(default=None, validation_alias="SIDELINES_REFERENCE")

    bolt_port: Port | None = Field(default=None, validation_alias="SIDELINES_BOLT_PORT")
    browser_port: Port | None = Field(default=None, validation_alias="SIDELINES_BROWSER_PORT")
    heap: Memory = Field(default="512m", validation_alias="SIDELINES_HEAP")
    page_cache: Memory = Field(default="256m", validation_alias="SIDELINES_PAGE_CACHE")
    java_options: Options = Field(default="", validation_alias="SIDELINES_JAVA_OPTIONS")

    contact: Contact | None = Field(default=None, validation_alias="SIDELINES_CONTACT")
    pause: Pause = Field(default=1.0, validation_alias="SIDELINES_PAUSE")

    queue_limit: Number = Field(default=QUEUE_LIMIT, validation_alias="SIDELINES_QUEUE_LIMIT")
    attempts: Number = Field(default=5, validation_alias="SIDELINES_ATTEMPTS")
    retry: Wait = Field(default=1.0, validation_alias="SIDELINES_RETRY")
    lease: Wait = Field(default=30.0, validation_alias="SIDELINES_LEASE")
    poll: Seconds = Field(default=0.25, validation_alias="SIDELINES_POLL")
    article_seconds: Seconds = Field(default=60.0, validation_alias="SIDELINES_ARTICLE_SECONDS")
    article_memory: Memory = Field(default="2g", validation_alias="SIDELINES_ARTICLE_MEMORY")

    key_hours: Hours = Field(default=24.0, validation_alias="SIDELINES_KEY_HOURS")

    log: Log = Field(default="info", validation_alias="SIDELINES_LOG")

    @property
    def article_memory_bytes(self) -> int:
        """`article_memory` as a number."""
        return int(self.article_memory[:-1]) << {"m": 20, "g": 30}[self.article_memory[-1]]

    def configured_address(self) -> Address | None:
        """The server that NEO4J_URI names; None when the local one is to be used."""
        if self.neo4j_uri is None:
            return None
        password = None if self.neo4j_password is None else self.neo4j_password.get_secret_value()
        return Address(self.neo4j_uri, self.neo4j_username, password, self.neo4j_database)


def read_settings() -> Settings:
    """Reads the environment; raises SettingsError naming each variable that cannot be used, and why."""
    try:
        return Settings()
    except ValidationError as error:
        faults = [f"{fault['loc'][0]}: {fault['msg']}" for fault in error.errors()]
        raise SettingsError("; ".join(faults), remedy="see docs/settings.md for what each setting takes") from error
