"""`python -m cli` is `sidelines`, where the package is not installed."""

from cli.main import main

# Processes that read articles import this module too.
if __name__ == "__main__":
    main()
