"""Fetches what the local Neo4j needs and checks it: `python -m graph.local`, a step of `make setup`."""

import sys

from graph.local.server import LocalServer
from graph.settings import read_settings
from meetings.errors import SidelinesError


def show(done: int, total: int) -> None:
    """Prints how far the fetching is: on a terminal one growing line, elsewhere the end alone."""
    line = f"Neo4j: {done / 1e6:.0f} of {total / 1e6:.0f} MB in place"
    if sys.stdout.isatty():
        print(f"\r{line}", end="\n" if done == total else "", flush=True)
    elif done == total:
        print(line, flush=True)


def main() -> int:
    """Installs; returns the exit status."""
    try:
        LocalServer(read_settings()).install(show)
    except SidelinesError as error:
        print(f"{error} ({error.remedy})" if error.remedy else str(error), file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
