"""Where things lie: the only module that reads the environment."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DATABASE = "BEHOVSMELDING_DATABASE"
DEFAULT = ROOT / "data" / "behovsmeldinger.duckdb"


@dataclass(frozen=True, slots=True)
class Settings:
    """Paths the program works with."""

    database: Path
    """The symlink to the newest published version."""
    vocabulary: Path = ROOT / "data" / "vocabulary"
    register: Path = ROOT / "data" / "register"
    queries: Path = ROOT / "queries"

    @classmethod
    def from_env(cls) -> "Settings":
        """Read BEHOVSMELDING_DATABASE, else the default beside the register."""
        return _with_database(os.environ.get(DATABASE) or str(DEFAULT))


@lru_cache(maxsize=64)
def _with_database(database: str) -> Settings:
    """Take the word lists that lie beside a database, as those of the program lie beside its own."""
    path = Path(database).absolute()
    beside = path.parent / "vocabulary"
    return Settings(path, beside) if beside.is_dir() else Settings(path)


@contextmanager
def working_with(database: Path) -> Iterator[None]:
    """Let this process work with another database, and the word lists beside it, for a while."""
    before = os.environ.get(DATABASE)
    os.environ[DATABASE] = str(database)
    _with_database.cache_clear()  # what lies beside it may be new
    try:
        yield
    finally:
        if before is None:
            del os.environ[DATABASE]
        else:
            os.environ[DATABASE] = before
