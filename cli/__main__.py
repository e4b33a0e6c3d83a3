"""`python -m cli` is `sidelines`, where the package is not installed."""

from cli.main import main

main()
