"""Where things lie: the only module that reads the environment."""

import os
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


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
        default = ROOT / "data" / "behovsmeldinger.duckdb"
        return cls(database=Path(os.environ.get("BEHOVSMELDING_DATABASE") or default).absolute())
