"""`sidelines neo4j`: the local Neo4j by itself."""

from pathlib import Path
from typing import Annotated

import typer

from cli.database import how_to_open_local
from cli.exits import Exit
from cli.terminal import count_bytes, make_console
from graph.local import LocalServer
from graph.local.backup import back_up
from graph.local.backup import restore as put_back
from graph.settings import read_settings

Force = Annotated[bool, typer.Option("--force", help="Overwrite what is there.")]

neo4j = typer.Typer(
    help="The local Neo4j: start it, stop it, see how to open it, back it up. NEO4J_URI means nothing here.",
    no_args_is_help=True,
)


@neo4j.command()
def start() -> None:
    """Start the local Neo4j and leave it running; print how to open it."""
    settings = read_settings()
    server = LocalServer(settings)
    with count_bytes(make_console(), "local Neo4j") as hear:
        server.install(hear)
        server.start()
    status()


@neo4j.command()
def stop() -> None:
    """Stop the local Neo4j, whoever uses it."""
    print("stopped" if LocalServer(read_settings()).stop() else "was not running")


@neo4j.command()
def status() -> None:
    """Print whether the local Neo4j runs and how to open it. Exit code 3 where it does not run."""
    settings = read_settings()
    found = LocalServer(settings).status()
    print(found.state if found.pid is None else f"{found.state}, process {found.pid}")
    for line in how_to_open_local(found):
        print(line)
    print(f"Data           {settings.data}\nLog            {found.log}")
    if found.state != "running":
        raise typer.Exit(Exit.UNAVAILABLE)


@neo4j.command()
def backup(
    target: Annotated[
        Path, typer.Argument(metavar="FILE", help="The file to write; in a folder, one named after the moment.")
    ],
    force: Force = False,
) -> None:
    """Write everything that the local Neo4j keeps into one file; print its name.

    The server is away meanwhile: questions are answered with 503, and what feeds it waits. One that ran runs again
    afterwards. The file holds the articles and the database's password: keep it as you keep the data.

    Example: sidelines neo4j backup graph.backup
    """
    print(back_up(LocalServer(read_settings()), target, overwrite=force))


@neo4j.command()
def restore(
    source: Annotated[Path, typer.Argument(metavar="FILE", help="What `sidelines neo4j backup` wrote.")],
    force: Force = False,
) -> None:
    """Make the local Neo4j, its users and its password what they were at a backup.

    Nothing changes where the file is damaged or cannot be loaded. A server that ran runs again afterwards.

    Example: sidelines neo4j restore graph.backup
    """
    made = put_back(LocalServer(read_settings()), source, overwrite=force).made
    print(f"the local Neo4j is as of {made}")
