import pytest

from recoupe.lang.reasons import load_reasons


@pytest.mark.parametrize("key", load_reasons("fr").keys())
def test_each_language_has_the_same_sentences_with_the_same_blanks(key: str) -> None:
    french, english = load_reasons("fr"), load_reasons("en")
    assert french.keys() == english.keys()
    assert set(french.blanks(key)) == set(english.blanks(key))


@pytest.mark.parametrize("key", load_reasons("fr").keys())
def test_what_was_said_is_read_again(key: str) -> None:
    reasons = load_reasons("fr")
    fields = {name: f"mot {n}" for n, name in enumerate(reasons.blanks(key))}
    found = reasons.read(reasons.say(key, **fields))
    assert found is not None
    # Two keys may have one sentence.
    assert reasons.say(found[0], **found[1]) == reasons.say(key, **fields)
    assert found[1] == fields


def test_other_sentences_are_not_ours() -> None:
    assert load_reasons("fr").read("Le port de Vik est fermé depuis lundi.") is None
