"""Whose troops are withdrawn, who is to be silent: the one who is asked."""

import pytest
from mention_marks import assert_read_as_marked

READ = [
    "[Lima=per] a exhorté [Quito=ecu] à retirer [ses=ecu] soldats et à [se=ecu] calmer.",
    "[Ida Roy=ida-roy] a demandé aux [rebelles=rebelles] de déposer [leurs=rebelles] armes.",
    "[Ali Sow=ali-sow] a parlé. [Ida Roy=ida-roy] [lui=ali-sow] a ordonné de [se=ali-sow] taire.",
    "[Lima=per] a promis à [Quito=ecu] de retirer [ses=per] soldats.",
    "[Lima=per] a accusé [Quito=ecu] sans [se=per] justifier.",
    "[Le Kenya=ken], [lui=ken], pose une condition à [la Somalie=som].",
    "[Ali Sow=ali-sow] a proposé à [Ida Roy=ida-roy] de conduire [lui-même=ali-sow] la mission.",
    "« C'est fini », [s'=ida-roy]est souvenue [Ida Roy=ida-roy].",
    "[Ida Roy=ida-roy] a vu [Ali Sow=ali-sow], mais [celui-ci=ali-sow] n'a rien dit.",
]


@pytest.mark.parametrize("marked", READ)
def test_whoever_is_asked_does_what_the_infinitive_says(marked: str) -> None:
    assert_read_as_marked(marked)
