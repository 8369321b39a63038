"""References in RIS."""

from pathlib import Path

from benchmarks.formats.copy import invent

NAME = "ris"


def write(count: int, target: Path) -> None:
    """Write so many references."""
    with target.open("w", encoding="utf-8") as file:
        for copy in invent(count):
            day = copy.filed[:10].replace("-", "/")
            file.write(
                f"TY  - NEWS\nTI  - {copy.headline}\nAU  - {copy.agency}\nT2  - {copy.publisher}\n"
                f"DA  - {day}/\nAN  - inv{copy.number}\nAB  - {chr(10).join(copy.paragraphs)}\n"
                "ER  - \n\n"
            )
