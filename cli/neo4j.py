"""`sidelines neo4j`: the local Neo4j by itself."""

import typer

from cli.database import how_to_open_local
from cli.exits import Exit
from cli.terminal import count_bytes, make_console
from graph.local import LocalServer
from graph.settings import read_settings

neo4j = typer.Typer(
    help="The local Neo4j: start it, stop it, see how to open it. NEO4J_URI means nothing here.", no_args_is_help=True
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
