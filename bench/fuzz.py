"""`python -m bench.fuzz SECONDS`: looks for a text on which extraction fails, led by the lines of our code that a text reaches.

Prints how many texts were read. The first that fails is kept in `.fuzz/` as `crash-...` and ends the run; `python -m bench.fuzz FILE` reads
it again. Texts that reached new lines stay in `.fuzz/texts/`, where the next run goes on. Needs the group `fuzz` of pyproject.toml.
"""

import sys
from datetime import date
from pathlib import Path
from random import Random

import atheris

# Only what is imported here is watched: the language model is not ours.
with atheris.instrument_imports(include=["ingest", "meetings", "reference"]):
    from bench.texts import read_bench_articles
    from ingest.encounters.wording import load_wordings
    from ingest.extract import Extractor
    from meetings.article import Article
    from reference.tables import load
    from tests.ingest.broken_texts import broken, made_up, vocabulary
    from tests.ingest.soundness import assert_sound

_SAMPLES = Path(__file__).parent.parent / "samples" / "articles.jsonl"
_KEPT = Path(".fuzz")
# Short texts are read in 20 ms, so that many are tried.
_MOST_BYTES = 2000
# A text of this size that takes so many seconds takes hours at full length.
_TOO_SLOW = 20
# MB; the language model has 600.
_MOST_MEMORY = 4000
# Each so-manieth text is read again between others.
_AGAIN = 8


class Fuzz:
    """One run: what reads and what breaks the texts."""

    def __init__(self) -> None:
        self._reference = load()
        self._extractor = Extractor(self._reference)
        self._words = vocabulary(self._reference, load_wordings())

    def read(self, raw: bytes) -> None:
        """Raises AssertionError, or whatever extraction raises, where the text is not read soundly."""
        article = Article(
            id="fuzz", text=raw.decode("utf-8", "replace"), published=date(2024, 7, 4), publisher=None, language="en"
        )
        extraction = self._extractor.extract(article)
        assert_sound(extraction, self._reference)
        if len(raw) % _AGAIN == 0:
            again = list(self._extractor.extract_all([article] * 3, batch_size=2))
            if again != [extraction] * 3:
                raise AssertionError("the same text gave other claims in a batch")

    def change(self, raw: bytes, most: int, seed: int) -> bytes:
        """Another text: its bytes changed by libFuzzer, its words and signs by us, or a few words of the tables put in."""
        random = Random(seed)
        way = random.randrange(5)
        if way == 0:
            return bytes(atheris.Mutate(raw, most))
        text = raw.decode("utf-8", "replace")
        if way == 1:
            at = random.randint(0, len(text))
            text = f"{text[:at]} {made_up(self._words, random, length=random.randint(1, 12))} {text[at:]}"
        return broken(text, random, edits=random.randint(1, 4)).encode("utf-8", "replace")[:most]


def write_samples(folder: Path) -> None:
    """The texts to begin with: the samples, a few paragraphs each."""
    folder.mkdir(parents=True, exist_ok=True)
    for article in read_bench_articles(_SAMPLES):
        raw = article.text.encode()
        for number, begin in enumerate(range(0, len(raw), _MOST_BYTES)):
            (folder / f"{article.id}-{number}").write_bytes(raw[begin : begin + _MOST_BYTES])


def main() -> None:
    """Runs for the seconds that the first argument tells, or reads the files that the arguments name."""
    arguments = sys.argv[1:] or ["60"]
    options = arguments
    if arguments[0].isdigit():
        write_samples(_KEPT / "texts")
        options = [
            f"-max_total_time={arguments[0]}",
            f"-max_len={_MOST_BYTES}",
            "-len_control=0",
            "-reload=0",
            "-print_final_stats=1",
            str(_KEPT / "texts"),
        ]
    options = [f"-artifact_prefix={_KEPT}/", f"-timeout={_TOO_SLOW}", f"-rss_limit_mb={_MOST_MEMORY}", *options]
    fuzz = Fuzz()
    atheris.Setup([sys.argv[0], *options], fuzz.read, custom_mutator=fuzz.change)
    atheris.Fuzz()


main()
