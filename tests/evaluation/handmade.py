"""Readings and gold written by hand, so that their scores are known."""

from evaluation.annotation import (
    GoldAttribution,
    GoldDocument,
    GoldEntity,
    GoldMention,
    GoldSpan,
    GoldTimex,
)

from recoupe.records import (
    Attribution,
    Dispatch,
    Entity,
    Layout,
    Mention,
    Reading,
    Source,
    Span,
    Timex,
    Zone,
)

TEXT = (
    "La préfète a affirmé que le port était fermé, a rapporté son adjoint.\n\n"
    "« Nous rouvrirons mardi », a-t-elle ajouté."
)
PREFET = "que le port était fermé"
WHOLE = "La préfète a affirmé que le port était fermé"
QUOTE = "Nous rouvrirons mardi"


def gold_span(words: str) -> GoldSpan:
    start = TEXT.index(words)
    return GoldSpan(start, start + len(words), words)


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words), words)


def gold_attribution(name: str, cue: str, content: str, entity: str, **more: object):
    return GoldAttribution(
        **{
            "id": name,
            "quote_type": "indirect",
            "acts": ("say",),
            "cue": gold_span(cue),
            "source": None,
            "entities": (entity,),
            "content": (gold_span(content),),
            "addressee": (),
            "relayed_by": (),
            "nested_in": None,
            "anonymous": False,
            "carried": False,
            "negated": False,
            "conditional": False,
            "channel": None,
            "time": None,
            **more,
        }
    )


def attribution(name: str, cue: str, content: str, entity: str, **more: object) -> Attribution:
    return Attribution(
        **{
            "id": name,
            "quote_type": "indirect",
            "act": "say",
            "cue": span(cue),
            "source": Source(entity),
            "content": (span(content),),
            **more,
        }
    )


GOLD = GoldDocument(
    name="prefete",
    text=TEXT,
    entities={
        "prefete": GoldEntity("prefete", "préfète", "person", None, ()),
        "adjoint": GoldEntity("adjoint", "adjoint de la préfète, anonyme", "anonymous", None, ()),
    },
    attributions=(
        gold_attribution("a1", "a rapporté", WHOLE, "adjoint"),
        gold_attribution(
            "a2", "a affirmé", PREFET, "prefete", relayed_by=("adjoint",), nested_in="a1"
        ),
        gold_attribution(
            "a3", "a-t-elle ajouté", QUOTE, "prefete", quote_type="direct", acts=("promise", "say")
        ),
    ),
    mentions=(
        GoldMention(gold_span("La préfète"), "role", ("prefete",)),
        GoldMention(gold_span("son adjoint"), "role", ("adjoint",)),
        GoldMention(gold_span("elle"), "pronoun", ("prefete",)),
    ),
    timexes=(GoldTimex(gold_span("mardi"), "DATE", "2031-03-04", "2031-03-04"),),
)

FOUND_ATTRIBUTIONS = (
    attribution("f1", "a rapporté", WHOLE, "e-adjoint"),
    attribution("f2", "a affirmé", PREFET, "e-prefete", relayed_by=("e-adjoint",)),
    attribution("f3", "a-t-elle ajouté", QUOTE, "e-prefete", quote_type="direct", act="promise"),
)


def mention(words: str, kind: str, entity: str) -> Mention:
    place = span(words)
    return Mention(place.start, place.end, place.text, kind, entity)


FOUND_MENTIONS = (
    mention("La préfète", "role", "e-prefete"),
    mention("son adjoint", "role", "e-adjoint"),
    mention("elle", "pronoun", "e-prefete"),
)
_MARDI = span("mardi")
FOUND_TIMEXES = (Timex(_MARDI.start, _MARDI.end, "mardi", "DATE", "2031-03-04", edtf="2031-03-04"),)


def reading(**changes: object) -> Reading:
    """A reading in which everything is right, but for the changes."""
    parts = {
        "dispatch": Dispatch("d", TEXT, "fr", "prefete.txt"),
        "layout": Layout(
            agency="Agence Test",
            publisher=None,
            filed="2031-03-05",
            dateline=None,
            byline=None,
            translated=False,
            zones=(Zone("body", 0, len(TEXT)),),
        ),
        "mentions": FOUND_MENTIONS,
        "entities": (
            Entity("e-prefete", "Préfète", "person"),
            Entity("e-adjoint", "adjoint de la préfète, anonyme", "anonymous"),
        ),
        "timexes": FOUND_TIMEXES,
        "attributions": FOUND_ATTRIBUTIONS,
        "problems": (),
        "version": "0",
    }
    return Reading(**{**parts, **changes})


def figure(score, metric: str):
    """The one figure of a name."""
    (found,) = [figure for figure in score.figures if figure.metric == metric]
    return found
