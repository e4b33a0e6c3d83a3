"""The part of the data directory that belongs to the local Neo4j: configuration, password, log."""

import hashlib
import os
import secrets
import shutil
from dataclasses import dataclass
from pathlib import Path
from string import Template

from graph.local.ports import Ports
from meetings.errors import LocalServerError

USER = "neo4j"
TEMPLATES = Path(__file__).with_name("conf")

# Neo4j Browser may load from, and connect to, programs on this machine alone.
NEAR = " ".join(f"{scheme}://{host}:*" for scheme in ("http", "ws") for host in ("localhost", "127.0.0.1"))

# What Neo4j itself applies to a password in auth.ini.
HASH_ROUNDS = 1024


@dataclass(frozen=True, slots=True)
class Home:
    """The folders and files of one local Neo4j under one data directory."""

    data: Path

    @property
    def path(self) -> Path:
        """What Neo4j calls its home."""
        return self.data / "neo4j"

    @property
    def conf(self) -> Path:
        """The configuration as it was at the last start."""
        return self.path / "conf"

    @property
    def log(self) -> Path:
        """What the server said since the last start; the log before it ends in .before."""
        return self.path / "logs" / "neo4j.log"

    @property
    def password_file(self) -> Path:
        """The generated password, for its owner's eyes."""
        return self.data / "neo4j-password"

    def has_database(self) -> bool:
        """Whether a server has ever run here."""
        return (self.path / "data" / "databases" / "system").exists()

    def password(self) -> str:
        """The password of the user neo4j; made, and handed to the database, at the first call.

        Raises LocalServerError where a database exists and its password is gone.
        """
        if self.password_file.exists():
            return self.password_file.read_text().strip()
        if self.has_database():
            raise LocalServerError(
                f"the database in {self.path} has a password, but {self.password_file} is gone",
                remedy="put the file back, or move the folder away to begin with an empty database",
            )
        password = secrets.token_urlsafe(18)
        self._hand_over(password)
        self.keep_password(password)
        return password

    def keep_password(self, password: str) -> None:
        """Writes down the password that the database has."""
        _write_privately(self.password_file, password + "\n")

    def _hand_over(self, password: str) -> None:
        """Writes what the database reads at its very first start instead of the well-known first password."""
        salt = secrets.token_bytes(32)
        digest = salt + password.encode()
        for _ in range(HASH_ROUNDS):
            digest = hashlib.sha256(digest).digest()
        line = f"{USER}:SHA-256,{digest.hex()},{salt.hex()},{HASH_ROUNDS}:\n"
        _write_privately(self.path / "data" / "dbms" / "auth.ini", line)

    def configure(self, ports: Ports, *, page_cache: str) -> None:
        """Writes the configuration for these ports and puts the last log aside."""
        for folder in (self.conf, self.path / "import", self.log.parent):
            folder.mkdir(parents=True, exist_ok=True)
        template = Template((TEMPLATES / "neo4j.conf").read_text())
        filled = template.substitute(bolt=ports.bolt, browser=ports.browser, near=NEAR, page_cache=page_cache)
        (self.conf / "neo4j.conf").write_text(filled)
        for name in ("user-logs.xml", "server-logs.xml"):
            shutil.copyfile(TEMPLATES / name, self.conf / name)
        if self.log.exists():
            self.log.replace(self.log.with_suffix(".log.before"))

    def last_words(self, *, lines: int = 15) -> str:
        """The end of the log, for a message about a start that failed; Java's stack frames are left out."""
        if not self.log.exists():
            return "(it wrote no log)"
        said = [line for line in self.log.read_text(errors="replace").splitlines() if not line.startswith("\tat ")]
        return "\n".join(said[-lines:])


def _write_privately(path: Path, text: str) -> None:
    """Writes a file that nobody but its owner can read, not even while it is being written."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(text)
