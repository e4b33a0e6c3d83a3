"""Readers for processes of a worker: what they make of a text is told by the text."""

import os
import signal
import time
from collections.abc import Iterable, Iterator
from dataclasses import replace

from ingest.extraction import Extraction
from ingest.working.child import Reader
from meetings.article import Article
from meetings.errors import ModelUnavailable
from tests.factory import encounter, person, told

POISONS = ("kill", "loop", "memory", "raise")
TALKS = encounter(person("Sergey Lavrov", "RU"), person("Wang Yi", "CN"), when="2024-05-20")


class PoisonReader:
    """Finds one meeting in each article; the words of POISONS do what they say."""

    def extract_all(self, articles: Iterable[Article]) -> Iterator[Extraction]:
        for article in articles:
            match article.text.split()[0]:
                case "kill":
                    os.kill(os.getpid(), signal.SIGKILL)
                case "loop":
                    while True:
                        pass
                case "memory":
                    bytearray(4 << 30)
                case "raise":
                    raise ValueError("no luck")
                case "slow":
                    time.sleep(0.3)
            found = told(article.id, TALKS)
            yield replace(found, article=replace(found.article, id=article.id, published=article.published))


def load_poison() -> Reader:
    return PoisonReader()


def load_nothing() -> Reader:
    raise ModelUnavailable("the language model is not installed", remedy="run make setup")
