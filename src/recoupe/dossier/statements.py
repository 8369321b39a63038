"""One attribution as a line: act, addressee, words, circumstances, chain."""

from collections.abc import Sequence

from recoupe.dossier.chains import chain_of
from recoupe.dossier.context import Context, parts_of
from recoupe.dossier.dates import date_in_words
from recoupe.dossier.layers import ELISION, own_words
from recoupe.dossier.narrowed import narrowed_in_brief
from recoupe.dossier.quoting import balanced, one_line
from recoupe.dossier.sheet import Said
from recoupe.records import Addressee, EventTime, SpeechTime
from recoupe.records.dossier import CitedAttribution

_LONGEST_PHRASE = 60


def say_statement(item: CitedAttribution, code: str, context: Context) -> Said:
    """Put an attribution into words; those of layers nested in it are left to these."""
    inner = context.nested.get((item.dispatch, item.id), ())
    copies = context.copies.get((item.dispatch, item.id), ())
    agency = context.agency(item.dispatch)
    chain = chain_of(item, agency, context.entities, context.wording) if item.relayed_by else ()
    return Said(
        code=code,
        key=f"{item.dispatch}.{item.id}",
        act=act_in_words(item, context),
        to=_addressed(item, context),
        text=words_of(item, inner, context),
        circumstances=_circumstances(item, context),
        chain=chain,
        links=tuple(context.link(one.dispatch, parts_of(one)) for one in (item, *copies)),
    )


def act_in_words(item: CitedAttribution, context: Context) -> str:
    """Give the act as a verb: ``dément``, ``ne dit pas``."""
    forms = context.wording.tree["acts"][item.act]
    return str(forms["negated" if item.negated else "verb"])


def words_of(item: CitedAttribution, inner: Sequence[CitedAttribution], context: Context) -> str:
    """Give the words said: between marks when quoted, else as the dispatch paraphrases them."""
    if not item.content:
        return ""
    words = one_line(" ".join(own_words(item, inner)))
    if item.quote_type == "direct":
        return context.wording.word("quoted", words=words)
    marks = (context.wording.word("open_quote"), context.wording.word("close_quote"))
    start = item.content[0].end if words.startswith(ELISION) else item.content[0].start
    end = item.content[-1].end
    quotations = context.dispatches[item.dispatch].quotations
    return balanced(words, start, end, quotations, marks=marks)


def _addressed(item: CitedAttribution, context: Context) -> str:
    to = item.addressee
    if to is None:
        return ""
    pattern = context.wording.tree["acts"][item.act]["to"]
    return context.wording.contracted(context.wording.word(pattern, who=_whom(to, context, item)))


def _whom(to: Addressee, context: Context, item: CitedAttribution) -> str:
    """Take the dispatch's own words when they stand in the file's language, else a name."""
    ids = (to.entity,) if isinstance(to.entity, str) else to.entity or ()
    if len(ids) == 1 and ids[0] in context.entities and context.entities[ids[0]].kind == "person":
        return context.name(ids[0])
    words = one_line(to.text)
    lang = context.dispatches[item.dispatch].lang
    if lang == context.wording.code and len(words) <= _LONGEST_PHRASE:
        lowered = words[:1].lower() + words[1:]
        if lowered.startswith(context.wording.determiners(lang)):
            return lowered
    return context.names(ids) or words


def _circumstances(item: CitedAttribution, context: Context) -> tuple[str, ...]:
    """Give channel and time, where the sentence names them; the time with what it means."""
    mood = context.wording.word("conditional") if item.conditional else ""
    time = ""
    if item.time is not None:
        time = dated(item.time, item.dispatch, context)
    return tuple(part for part in (mood, one_line(item.channel or ""), time) if part)


def dated(time: SpeechTime | EventTime, dispatch: str, context: Context) -> str:
    """Give the words for a time with the day they mean: ``mardi (4 mars 2031)``.

    Where other dispatches make it narrower, it is the day as they tell it, and who they are.
    """
    words = one_line(time.text)
    meaning = date_in_words(time.edtf, context.wording) if time.edtf else ""
    meaning = narrowed_in_brief((dispatch, time.start), context) or meaning
    return f"{words} ({meaning})" if meaning and meaning != words else words
