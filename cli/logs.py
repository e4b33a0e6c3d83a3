"""The log: one event a line on standard error, as JSON where that is no terminal.

The house logs with the standard library (`logger.info("parsed", extra={"seconds": 0.1})`); structlog writes the lines, and adds
what is bound in the context: the ids of the request and of the article that is in work, whichever module speaks.
"""

import logging
import sys

import structlog
from structlog.typing import EventDict, Processor, WrappedLogger

from graph.settings import LOG_FORMATS, LOG_LEVELS, read_settings
from meetings.errors import SettingsError

# They tell of every transaction that is tried again, and of every step of a server's start: what fails for good is told by us.
_TALKATIVE = {"neo4j": logging.ERROR, "uvicorn": logging.WARNING, "httpx": logging.WARNING, "asyncio": logging.WARNING}


def begin_logging() -> None:
    """Sets the log up as SIDELINES_LOG says; with a setting that cannot be used, as by default, for the command will refuse it."""
    try:
        words = read_settings().log.split(",")
    except SettingsError:
        words = []
    level = next((word for word in words if word in LOG_LEVELS), "info")
    form = next((word for word in words if word in LOG_FORMATS), "text" if sys.stderr.isatty() else "json")
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_formatter(form))
    logging.basicConfig(level=level.upper(), handlers=[handler], force=True)
    for name, least in _TALKATIVE.items():
        logging.getLogger(name).setLevel(logging.NOTSET if level == "debug" else least)


def _formatter(form: str) -> logging.Formatter:
    told: list[Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.ExtraAdder(),
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    written: list[Processor] = [structlog.stdlib.ProcessorFormatter.remove_processors_meta]
    if form == "json":
        written += [
            structlog.processors.format_exc_info,
            _in_reading_order,
            structlog.processors.JSONRenderer(ensure_ascii=False, default=str),
        ]
    else:
        written.append(
            structlog.dev.ConsoleRenderer(
                colors=sys.stderr.isatty(), exception_formatter=structlog.dev.plain_traceback, pad_event_to=0
            )
        )
    return structlog.stdlib.ProcessorFormatter(foreign_pre_chain=told, processors=written)


def _in_reading_order(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
    """When, how grave and what come first."""
    first = {name: event.pop(name) for name in ("timestamp", "level", "event") if name in event}
    return {**first, **event}
