#!/usr/bin/python3
"""Makes the two fonts of assets/fonts from Noto Sans CJK TC (SIL Open Font License 1.1).

Needs the Debian packages fonts-noto-cjk and fonttools. Run from the project's root:

    /usr/bin/python3 src/main/fonts/make_fonts.py

Each weight is reduced to the characters of Big5 level 1, Latin, Greek and the signs that the program uses. The CJK font
has no subscripts and no superscripts, and its middle dot, times and almost-equal signs are as wide as a Chinese
character; formulas need them narrow, so they are made here from the font's own digits, letters and signs. Because the
fonts are changed, and so that an installed Noto Sans CJK TC is never taken for them, they have a family name of their own.
The source has cubic (CFF) outlines; the result has quadratic ones (TrueType), because only those can be put into a PDF.
"""

import math
import tempfile
from pathlib import Path

from fontTools import subset
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable

SOURCE = "/usr/share/fonts/opentype/noto/NotoSansCJK-{weight}.ttc"
TC_FACE = 3
FAMILY = "Cell Explorer Sans TC"
TARGET = "assets/fonts/CellExplorerSansTC-{weight}.ttf"

RANGES = [(0x20, 0x24F), (0x2B0, 0x2FF), (0x370, 0x3FF), (0x2010, 0x205F), (0x20A0, 0x20BF), (0x2100, 0x214F),
          (0x2150, 0x218F), (0x2190, 0x21FF), (0x2200, 0x22FF), (0x2300, 0x23FF), (0x2460, 0x24FF), (0x2500, 0x25FF),
          (0x3000, 0x303F), (0x3100, 0x312F), (0xFF00, 0xFFEF)]
EXTRA = "閘"
# Glyphs of characters that nobody needs here; the new signs take their places.
HOSTS = [chr(c) for c in range(0x3220, 0x3244)] + [chr(c) for c in range(0x3280, 0x32B1)]

# How far, in units of 1/1000 em, a quadratic outline may lie from the cubic one.
OUTLINE_ERROR = 1.0

SUBSCRIPT = (0.62, -130)
SUPERSCRIPT = (0.62, 330)


def big5_level_1():
    for lead in range(0xA4, 0xC7):
        for trail in [*range(0x40, 0x7F), *range(0xA1, 0xFF)]:
            if lead << 8 | trail <= 0xC67E:
                try:
                    yield bytes([lead, trail]).decode("big5")
                except UnicodeDecodeError:
                    pass


def made_signs():
    """(new character, character it is made from, transformation, width as a share of the source's or None)"""
    def shifted(scale, rise):
        return (scale, 0, 0, scale, 0, rise)

    for base, digits in (("0123456789", "₀₁₂₃₄₅₆₇₈₉"), ("+−=()", "₊₋₌₍₎"), ("aeoxhklmnpstijruv", "ₐₑₒₓₕₖₗₘₙₚₛₜᵢⱼᵣᵤᵥ")):
        for source, sign in zip(base, digits):
            yield sign, source, shifted(*SUBSCRIPT), SUBSCRIPT[0]
    for source, sign in zip("0123456789+−=()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ"):
        yield sign, source, shifted(*SUPERSCRIPT), SUPERSCRIPT[0]
    yield "·", ".", (1, 0, 0, 1, 0, 300), 1
    yield "≈", "≈", (0.6, 0, 0, 0.8, -20, 80), 0.56
    # × is + turned by 45° about its own middle.
    yield "×", "+", None, 1


def turned(glyph_set, name, width):
    from fontTools.pens.boundsPen import BoundsPen
    pen = BoundsPen(glyph_set)
    glyph_set[name].draw(pen)
    x = (pen.bounds[0] + pen.bounds[2]) / 2
    y = (pen.bounds[1] + pen.bounds[3]) / 2
    c = math.cos(math.pi / 4) * 0.92
    return (c, c, -c, c, x - c * x + c * y, y - c * x - c * y)


def make(weight):
    characters = {chr(c) for low, high in RANGES for c in range(low, high + 1)}
    characters.update(big5_level_1(), EXTRA, HOSTS)
    options = subset.Options(font_number=TC_FACE, hinting=False, layout_features=[], notdef_outline=True,
                             name_IDs=["*"], recalc_timestamp=False)
    font = subset.load_font(SOURCE.format(weight=weight), options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(text="".join(characters))
    subsetter.subset(font)
    with tempfile.NamedTemporaryFile(suffix=".otf") as plain:
        font.save(plain.name)
        font = TTFont(plain.name, recalcTimestamp=False)
    # Variants of Chinese characters, which nothing here asks for and not every reader of fonts knows.
    font["cmap"].tables = [table for table in font["cmap"].tables if table.format != 14]
    add_signs(font)
    to_truetype(font)
    rename(font, weight)
    font.save(TARGET.format(weight=weight))


def add_signs(font):
    cmap = font.getBestCmap()
    glyphs = font.getGlyphSet()
    charstrings = font["CFF "].cff.topDictIndex[0].CharStrings
    hosts = iter([c for c in HOSTS if ord(c) in cmap])
    made = {}
    for sign, source, matrix, share in made_signs():
        name = cmap[ord(source)]
        width = round(glyphs[name].width * share)
        if matrix is None:
            matrix = turned(glyphs, name, width)
        pen = T2CharStringPen(width, glyphs)
        glyphs[name].draw(TransformPen(pen, matrix))
        made[sign] = (width, pen)
    for sign, (width, pen) in made.items():
        host = next(hosts)
        name = cmap[ord(host)]
        old = charstrings[name]
        charstrings[name] = pen.getCharString(private=old.private, globalSubrs=old.globalSubrs)
        font["hmtx"][name] = (width, 0)
        for table in font["cmap"].tables:
            if table.isUnicode():
                table.cmap.pop(ord(host), None)
                table.cmap[ord(sign)] = name
    for table in font["cmap"].tables:
        if table.isUnicode():
            for host in HOSTS:
                table.cmap.pop(ord(host), None)


def to_truetype(font):
    drawn = font.getGlyphSet()
    order = font.getGlyphOrder()
    glyf = newTable("glyf")
    glyf.glyphOrder = order
    glyf.glyphs = {}
    for name in order:
        pen = TTGlyphPen(None)
        drawn[name].draw(Cu2QuPen(pen, OUTLINE_ERROR, reverse_direction=True))
        glyf.glyphs[name] = pen.glyph()
    origins = font["VORG"]
    for table in ("CFF ", "VORG"):
        del font[table]
    font["glyf"] = glyf
    font["loca"] = newTable("loca")
    font.setGlyphOrder(order)
    # A TrueType glyph is placed by its side bearings, so they have to be those of the new outlines.
    for name in order:
        glyph = glyf.glyphs[name]
        glyph.recalcBounds(glyf)
        drawn_at_all = glyph.numberOfContours > 0
        font["hmtx"][name] = (font["hmtx"][name][0], glyph.xMin if drawn_at_all else 0)
        font["vmtx"][name] = (font["vmtx"][name][0], origins[name] - glyph.yMax if drawn_at_all else 0)
    maxp = font["maxp"]
    maxp.tableVersion = 0x00010000
    for field in ("maxTwilightPoints", "maxStorage", "maxFunctionDefs", "maxInstructionDefs", "maxStackElements",
                  "maxSizeOfInstructions", "maxComponentElements"):
        setattr(maxp, field, 0)
    maxp.maxZones = 1
    font["head"].glyphDataFormat = 0
    font["post"].formatType = 3
    # Asks Windows to smooth the outlines in both directions at every size, which it does unasked only for CFF ones.
    gasp = font["gasp"] = newTable("gasp")
    gasp.gaspRange = {0xFFFF: 0x000F}
    font.sfntVersion = "\0\1\0\0"


def rename(font, weight):
    names = font["name"]
    postscript = FAMILY.replace(" ", "") + "-" + weight
    for record in list(names.names):
        if record.nameID in (1, 2, 3, 4, 6, 16, 17):
            names.removeNames(record.nameID, record.platformID, record.platEncID, record.langID)
    for name_id, text in ((1, FAMILY), (2, weight), (3, postscript), (4, f"{FAMILY} {weight}"), (6, postscript)):
        names.setName(text, name_id, 3, 1, 0x409)


if __name__ == "__main__":
    Path("assets/fonts").mkdir(parents=True, exist_ok=True)
    for each in ("Regular", "Bold"):
        make(each)
