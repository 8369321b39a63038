"""How the document looks: one serif face, quiet titles, numbered pages."""

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from lxml import etree

_FACE = "Georgia"
_INK = RGBColor(0x1A, 0x1A, 0x1A)
_LINK = RGBColor(0x1F, 0x4E, 0x79)
_LANGUAGES = {"fr": "fr-FR", "en": "en-GB"}
# Style, size in points, space above and below in points.
_SIZES = (
    ("Normal", 10.5, 0, 4),
    ("Title", 22, 0, 6),
    ("Heading 1", 15, 18, 6),
    ("Heading 2", 12, 12, 3),
    ("List Bullet", 10.5, 2, 2),
    ("List Bullet 2", 9.5, 0, 2),
    ("List Bullet 3", 9.5, 0, 2),
    ("Quote", 10.5, 0, 6),
)


def set_look(document: Document, lang: str) -> None:
    """Set faces, sizes, margins, page numbers and the language of an empty document."""
    for name, size, above, below in _SIZES:
        style = document.styles[name]
        assert isinstance(style, ParagraphStyle)
        _set_style(style, size, above, below)
    quote = document.styles["Quote"]
    assert isinstance(quote, ParagraphStyle)
    quote.font.italic = False
    _add_styles(document)
    for section in document.sections:
        section.page_width, section.page_height = Cm(21), Cm(29.7)
        section.left_margin = section.right_margin = Cm(2.2)
        section.top_margin = section.bottom_margin = Cm(2)
    _number_pages(document)
    _set_language(document, _LANGUAGES[lang])


def _set_style(style: ParagraphStyle, size: float, above: int, below: int) -> None:
    style.font.name, style.font.size, style.font.color.rgb = _FACE, Pt(size), _INK
    # Titles of the template take their face from its theme, which would win.
    fonts = style.element.get_or_add_rPr().rFonts
    for which in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{which}"), None)
    style.paragraph_format.space_before = Pt(above)
    style.paragraph_format.space_after = Pt(below)


def _add_styles(document: Document) -> None:
    for name, bold in (("TableText", False), ("TableHead", True)):
        style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        assert isinstance(style, ParagraphStyle)
        style.base_style = document.styles["Normal"]
        style.font.size, style.font.bold = Pt(9), bold
        style.paragraph_format.space_after = Pt(1)
    link = document.styles.add_style("Hyperlink", WD_STYLE_TYPE.CHARACTER)
    link.font.color.rgb = _LINK


def _number_pages(document: Document) -> None:
    line = document.sections[0].footer.paragraphs[0]
    line.alignment = WD_ALIGN_PARAGRAPH.CENTER
    field = etree.SubElement(line._p, qn("w:fldSimple"))
    field.set(qn("w:instr"), "PAGE")
    etree.SubElement(etree.SubElement(field, qn("w:r")), qn("w:t")).text = "1"


def _set_language(document: Document, code: str) -> None:
    defaults = document.styles.element.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}")
    properties = defaults.find(qn("w:rPr"))
    language = properties.find(qn("w:lang"))
    if language is None:
        language = OxmlElement("w:lang")
        properties.append(language)
    language.set(qn("w:val"), code)
