"""The day by which the service decides what has passed, and which dates cannot be."""

from datetime import date, datetime


def today() -> date:
    """The day it is here, in the time zone of the machine."""
    return datetime.now().astimezone().date()
