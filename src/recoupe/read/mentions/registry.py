"""The entities of one dispatch while it is read."""

from typing import Literal

from recoupe.lang.folding import fold
from recoupe.lang.gazetteer import Gazetteer
from recoupe.lang.gazetteer_rows import Body, Group, Holder, State
from recoupe.read.mentions.drafts import Draft, of_label, slug
from recoupe.read.mentions.names import skeleton, surname_key
from recoupe.records.entity import EntityKind

Gender = Literal["m", "f"]


class Registry:
    """Makes each entity once and finds it again by id, name or office."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self.drafts: dict[str, Draft] = {}
        self._surnames: dict[str, list[str]] = {}

    def get(self, key: str) -> Draft:
        """The entity of that id."""
        return self.drafts[key]

    def _keep(self, draft: Draft) -> Draft:
        return self.drafts.setdefault(draft.id, draft)

    def state(self, iso3: str) -> Draft:
        """A state by its code."""
        row: State = self._gazetteer.states[iso3]
        if iso3.lower() in self.drafts:
            return self.drafts[iso3.lower()]
        return self._keep(
            Draft(
                iso3.lower(),
                row.label,
                "state",
                [*row.names, row.english],
                iso3=iso3,
                sector="GOV",
                wikidata=row.wikidata,
                plural=row.article == "les",
                gender="m" if row.article in ("le",) else "f" if row.article == "la" else None,
            )
        )

    def body(self, row: Body) -> Draft:
        """A body of the tables."""
        if row.id in self.drafts:
            return self.drafts[row.id]
        return self._keep(
            Draft(
                row.id,
                row.label,
                row.kind,
                list(row.names),
                iso3=row.iso3,
                sector=row.sector,
                wikidata=row.wikidata,
                gender=row.gender,
                plural=row.plural,
            )
        )

    def group(self, row: Group) -> Draft:
        """A group of the tables."""
        return self._keep(
            Draft(
                row.id,
                row.label,
                "group",
                list(row.names),
                sector=row.sector,
                wikidata=row.wikidata,
                plural=True,
                gender="m",
            )
        )

    def institution(self, type_id: str, iso3: str | None) -> Draft:
        """An institution of a state; its own body where the table has one."""
        row = self._gazetteer.institutions[type_id]
        for pair in row.same_as:
            code, _, body = pair.partition(":")
            if code == iso3 and body in self._gazetteer.bodies:
                return self.body(self._gazetteer.bodies[body])
        key = f"{iso3.lower()}-{type_id}" if iso3 else type_id
        if key in self.drafts:
            return self.drafts[key]
        label = row.label_template.replace("{state}", self._of_state(iso3)).strip()
        draft = Draft(
            key,
            label,
            "institution",
            [],
            iso3=iso3,
            sector=row.sector,
            gender=row.gender,
            plural=row.plural,
            affiliation=iso3.lower() if iso3 else None,
        )
        if iso3:
            draft.also.append(f"{row.head} {self._demonym(iso3, row.gender, row.plural)}")
            self.state(iso3)
        return self._keep(draft)

    def _of_state(self, iso3: str | None) -> str:
        return self._gazetteer.states[iso3].genitive if iso3 else ""

    def of_state(self, iso3: str | None) -> str:
        """As in "de la Russie", "des États-Unis"; empty without a state."""
        return self._of_state(iso3)

    def of_entity(self, draft: Draft) -> str:
        """As in "du Kenya", "de l'opposition", "d'Ali Sow": behind what belongs to it."""
        if draft.kind == "state":
            return self._of_state(draft.iso3)
        common = draft.label[:1].islower() or draft.id in self._gazetteer.bodies
        if draft.is_person or not common or draft.gender is None:
            return of_label(draft.label)
        if draft.plural:
            return f"des {draft.label}"
        if fold(draft.label)[0] in "aeiouyh":
            return f"de l'{draft.label}"
        return f"{'du' if draft.gender == 'm' else 'de la'} {draft.label}"

    def _demonym(self, iso3: str, gender: Gender, plural: bool) -> str:
        row = self._gazetteer.states[iso3]
        if plural:
            return row.demonym_mp if gender == "m" else row.demonym_fp
        return row.demonym_ms if gender == "m" else row.demonym_fs

    def other(self, label: str, kind: EntityKind, *, suffix: str = "") -> Draft:
        """Anything that no table has, by its label."""
        key = slug(label) + suffix
        known = self.drafts.get(key)
        if known is not None and known.kind != kind:
            key = f"{key}-{kind}"
        return self._keep(Draft(key, label, kind))

    def person(self, name: tuple[str, ...]) -> Draft:
        """A person by full name: the spellings of one name are one person."""
        found = self._same_person(name)
        if found is None:
            found = self._new_person(name)
        keys = tuple(fold(word) for word in name)
        if keys not in found.names:
            found.names.append(keys)
        return found

    def _same_person(self, name: tuple[str, ...]) -> Draft | None:
        if len(name) < 2:
            return None
        given = skeleton(fold(name[0]))
        for key in reversed(self._surnames.get(surname_key(name[-1]), [])):
            draft = self.drafts[key]
            for known in draft.names:
                if len(known) > 1 and _same_given(given, skeleton(known[0])):
                    return draft
                if len(known) == 1:
                    return draft
        return None

    def _new_person(self, name: tuple[str, ...]) -> Draft:
        full = " ".join(name)
        holder = self._holder_named(full)
        label = holder.name if holder else full
        draft = self._keep(Draft(slug(label), label, "person"))
        if holder is not None:
            draft.wikidata = holder.wikidata
            draft.gender = holder.gender
            for variant in holder.variants:
                draft.called(variant)
        self._surnames.setdefault(surname_key(name[-1]), []).append(draft.id)
        return draft

    def _holder_named(self, full: str) -> Holder | None:
        rows = self._gazetteer.holder_names.get(fold(full), ())
        return rows[0] if rows else None

    def holder(self, row: Holder) -> Draft:
        """A person of the table of office holders."""
        return self.person(tuple(row.name.split(" ")))

    def surname(self, name: tuple[str, ...]) -> list[Draft]:
        """People whose surname this is, earliest first."""
        keys = self._surnames.get(surname_key(name[-1]), [])
        found = [self.drafts[key] for key in dict.fromkeys(keys)]
        if len(name) > 1:
            wanted = tuple(surname_key(word) for word in name)
            found = [
                d
                for d in found
                if any(
                    tuple(map(surname_key, known[-len(wanted) :])) == wanted for known in d.names
                )
            ]
        return found


def _same_given(left: str, right: str) -> bool:
    if len(left) == 1 or len(right) == 1:
        return left[:1] == right[:1]
    return left == right
