"""The order of the stages, from inputs to tables; each goes on where it was cut short."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from recoupe.batch import stages
from recoupe.batch.casting import Everybody, cast
from recoupe.batch.corpus import Corpus
from recoupe.batch.crew import Crew
from recoupe.batch.finishing import finish
from recoupe.batch.gathering import How
from recoupe.batch.inputs import list_inputs
from recoupe.batch.jobs import LOST, Plan
from recoupe.batch.manifest import begin, describe, save
from recoupe.batch.parcels import Place, place_of, records
from recoupe.batch.partitions import parts_of
from recoupe.batch.progress import Progress
from recoupe.batch.room import Room, entered
from recoupe.batch.settling import (
    boilerplate_in,
    families_in,
    gather_boilerplate,
    gather_families,
    origins_of,
    pairs_of,
    reprints_in,
    settle,
    settled_in,
    sifted_in,
)
from recoupe.batch.taking import Taken
from recoupe.crosscheck.wholes import part_accounts
from recoupe.dossier.filing import filing_order, letter
from recoupe.errors import BatchError
from recoupe.records import Problem
from recoupe.records.batching import Batched

# So many jobs at most are made at a time.
_AT_HAND = 500


@dataclass(frozen=True, slots=True)
class Settings:
    """How a batch is run.

    Its result depends on ``form`` and ``columns``, which are as for all inputs, and its files on
    ``together``, the number of dispatches in a partition; not on the number of ``workers`` (one
    for each core where it is None), nor on the Ray cluster at whose address ``ray`` they are. A
    worker of which nothing has come for ``patience`` seconds is taken to hang.
    """

    form: str | None = None
    columns: dict[str, str] = field(default_factory=dict)
    together: int = 500
    workers: int | None = None
    ray: str | None = None
    patience: float = 900.0


def run_batch(
    paths: Sequence[str], output: Path, settings: Settings
) -> tuple[Batched, tuple[Problem, ...]]:
    """Read files and folders, compare all dispatches, and write what was found as tables.

    The tables are those of a store to which the same inputs are added. When this is cut short,
    the same call goes on where it stopped, and ends in the same. Gives what came of it, and the
    problems of this run. Raises ``BatchError`` where it cannot begin or go on; what is done by
    then is kept.
    """
    files, problems, reports = list_inputs(paths, output)
    form, columns, together = settings.form, settings.columns, settings.together
    asked = describe(files, form=form, columns=columns, together=together)
    with entered(output) as room:
        manifest = begin(room.output, asked)
        if manifest.finished is not None:
            return manifest.finished, ()
        crew = Crew(settings.workers, settings.ray, settings.patience)
        batch = _Batch(room, crew, together)
        parts = stages.input_parts(files)
        batch.do("gathering", "files", stages.gathering(room, parts, How(form, columns)))
        taken = Taken(problems)
        for parcel, some in zip(room.parcels("gather"), parts, strict=True):
            taken.take(parcel, some)
        batch.do("reading", "documents", stages.reading(room, taken, together))
        corpus = Corpus(room.parcels("read"))
        order = batch.compare(corpus) if corpus else []
        done, told = finish(room, taken, corpus, order, reports)
        if corpus:
            save(room.output, msgspec.structs.replace(manifest, finished=done))
            room.clear()
        return done, told


class _Batch:
    """One run over a room."""

    def __init__(self, room: Room, crew: Crew, together: int) -> None:
        self._room = room
        self._crew = crew
        self._together = together
        self._progress = Progress()

    def do(self, title: str, unit: str, plans: Sequence[Plan]) -> None:
        """Do the jobs of a stage that are not done, many of them made at a time."""
        left = [plan for plan in plans if not plan.is_done]
        total = sum(plan.job.weight for plan in plans)
        self._progress.begin(title, unit, total, total - sum(plan.job.weight for plan in left))
        for some in parts_of(left, lambda _: 1, _AT_HAND):
            jobs = {plan.job.number: plan.made() for plan in some}
            for number in self._crew.run(tuple(jobs.values())):
                self._progress.advance(jobs[number].weight)
        self._progress.end()

    def once(self, title: str, stage: str, make: Callable[[Path], None], total: int) -> Path:
        """Do what is done about all at once, unless it is done; give the parcel of it."""
        target = self._room.parcel(stage, 0)
        if not target.exists():
            self._progress.begin(title, "documents", total)
            make(target)
            self._progress.advance(total)
            self._progress.end()
        return target

    def compare(self, corpus: Corpus) -> list[str]:
        """Find stories and affairs, what their agencies agree on, and tell it in tables.

        Gives the dispatches in the order of the crisis file.
        """
        room, together = self._room, self._together
        everything = range(len(corpus))
        self._pair("looking for one account", "account", corpus, everything)
        boilerplate = boilerplate_in(
            self.once(
                "looking for boilerplate",
                "boilerplate",
                lambda target: gather_boilerplate(corpus, target),
                len(corpus),
            )
        )
        portions = part_accounts(pairs_of(room, "account"))
        self.do(
            "sifting accounts",
            "documents",
            stages.sifting(room, corpus, portions, boilerplate),
        )
        families = families_in(
            self.once(
                "looking for copies",
                "families",
                lambda target: gather_families(
                    corpus, sifted_in(room, portions), boilerplate, target
                ),
                len(corpus),
            )
        )
        self.do(
            "comparing copies",
            "documents",
            stages.copying(room, corpus, families, boilerplate, together),
        )
        reprints = reprints_in(room)
        origins = origins_of(corpus, reprints)
        own = [number for number in everything if number not in origins]
        self._pair("comparing by days", "link", corpus, own)
        stories, affairs = settled_in(
            self.once(
                "putting stories together",
                "settled",
                lambda target: settle(corpus, pairs_of(room, "link"), origins, target),
                len(corpus),
            )
        )
        groups = stages.groups_of(corpus, affairs)
        self.do(
            "comparing accounts",
            "documents",
            stages.examining(room, corpus, groups, stories, reprints, together),
        )
        everybody = Everybody(
            self.once(
                "finding who is who", "cast", lambda target: cast(corpus, target), len(corpus)
            )
        )
        order = filing_order(
            {
                key: (one.filed, one.source_uri)
                for key, one in zip(corpus.ids, corpus.dates, strict=True)
            },
            stages.reprints_by_story(corpus, stories, reprints),
        )
        marks = {key: letter(index) for index, key in enumerate(order)}
        self.do(
            "writing tables",
            "documents",
            stages.telling(room, corpus, groups, self._affairs(), marks, everybody, together),
        )
        return order

    def _pair(self, title: str, stage: str, corpus: Corpus, numbers: Sequence[int]) -> None:
        """Find which of some dispatches have to do with each other."""
        jobs = stages.pairing(self._room, stage, corpus, numbers, self._together)
        self.do(title, "documents", jobs)
        self._refuse_lost(stage)

    def _affairs(self) -> dict[str, Place]:
        return {
            entry.key: place_of(parcel, entry)
            for parcel in self._room.parcels("examine")
            for entry, _ in records(parcel, ["affair"])
        }

    def _refuse_lost(self, stage: str) -> None:
        """Refuse to go on without what all that follows depends on."""
        for parcel in self._room.parcels(stage):
            for _, why in records(parcel, [LOST]):
                parcel.unlink()
                raise BatchError(
                    f"{parcel}: found a worker that came to its end over it ({why.decode()}); "
                    "expected the dispatches of some days to be compared; give workers more "
                    "memory, or have fewer of them (--workers), then give the same command again"
                )
