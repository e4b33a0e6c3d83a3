"""An article as it waits in the queue: canonical JSON, so that equal articles are equal texts. Pure."""

import json
from dataclasses import asdict
from datetime import date

from meetings.article import Article


def write_handed(article: Article) -> str:
    """The article as one text; `read_handed` reads it back."""
    content = {name: value for name, value in asdict(article).items() if value is not None}
    return json.dumps(content | {"published": article.published.isoformat()}, ensure_ascii=False, sort_keys=True)


def read_handed(text: str) -> Article:
    """The article that `write_handed` wrote."""
    content = json.loads(text)
    return Article(**content | {"published": date.fromisoformat(content["published"])})
