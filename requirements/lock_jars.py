"""Writes graph/local/jars.lock: the jars of the local Neo4j as Maven resolves neo4j.pom.xml, with size and sha256.

For maintainers, by `make lock`; needs `mvn`. The lock names artifacts and never an address.
"""

import hashlib
import re
import subprocess
import tempfile
from pathlib import Path

from graph.local.jars import LOCK, Jar, write_lock

POM = Path(__file__).with_name("neo4j.pom.xml")

# Parts that a database of ours never calls, 19 MB of 173: without them Bolt, Browser, full-text search, shortest paths,
# dump and load worked all the same (tried by hand at 2026.08.1; the tests use the first four).
LEFT_OUT = re.compile(
    r"""
    ^(org\.apache\.hadoop|org\.apache\.parquet|blue\.strategic\.parquet|org\.xerial\.snappy|commons-pool):   # Parquet import
    |^(org\.glassfish\.jaxb|com\.sun\.(xml\.fastinfoset|istack)|org\.jvnet\.staxex|javax\.xml\.bind):         # answers in XML
    |^(org\.jprocesses|com\.profesorfalken):                                                                  # Windows
    |^org\.neo4j:neo4j-push-to-cloud:                                                                         # Aura
    |^io\.netty:netty-transport-native-(epoll|kqueue):                                                        # one system each
    """,
    re.VERBOSE,
)


def resolve_with_maven() -> list[tuple[str, Path]]:
    """The runtime artifacts as `group:artifact:jar[:classifier]:version:scope` with the file of each."""
    with tempfile.TemporaryDirectory() as folder:
        listing = Path(folder) / "list.txt"
        subprocess.run(
            [
                *("mvn", "-q", "-B", "-f", str(POM), "dependency:list", "-DincludeScope=runtime"),
                *("-DoutputAbsoluteArtifactFilename=true", f"-DoutputFile={listing}"),
            ],
            check=True,
        )
        lines = [line.strip() for line in listing.read_text().splitlines()]
    return [(match[1], Path(match[2])) for line in lines if (match := re.match(r"(\S+:jar:\S+?):(/\S+)", line))]


def describe(coordinates: str, file: Path) -> Jar:
    """One line of the lock: `coordinates` as Maven prints them, size and sha256 of the file."""
    group, artifact, _, *classifier, version, _ = coordinates.split(":")
    content = file.read_bytes()
    return Jar(group, artifact, version, "".join(classifier), len(content), hashlib.sha256(content).hexdigest())


def main() -> None:
    """Resolves, leaves out what is not needed, writes the lock."""
    resolved = resolve_with_maven()
    jars = [describe(coordinates, file) for coordinates, file in resolved if not LEFT_OUT.search(coordinates)]
    write_lock(LOCK, jars)
    megabytes = sum(jar.size for jar in jars) / 1e6
    print(f"{LOCK.name}: {len(jars)} jars, {megabytes:.0f} MB; {len(resolved) - len(jars)} left out")


if __name__ == "__main__":
    main()
