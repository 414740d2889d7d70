"""What a cell put out, as things that are safe to show: text, and pictures that are what they say they are.

Of a rich output only PNG and JPEG are shown, after a look at their first bytes and their size in pixels; anything
else (HTML, SVG, JavaScript, Markdown, LaTeX, widgets) is shown by its text/plain, or named.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from autograder.feedback.message import clip

TEXT_LIMIT = 3000
IMAGE_BYTES = 2_000_000
IMAGE_PIXELS = 40_000_000
OUTPUTS_SHOWN = 8

_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8\xff"
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}  # the JPEG segments that hold height and width


@dataclass(frozen=True, slots=True)
class Shown:
    """One output: `text`, or a picture as a data URI."""

    text: str = ""
    picture: str = ""


def shown(outputs: Sequence[Mapping[str, Any]]) -> list[Shown]:
    """The first outputs of a cell, each bounded."""
    views = [view for output in outputs[:OUTPUTS_SHOWN] for view in _views(output)]
    more = len(outputs) - OUTPUTS_SHOWN
    return views + ([Shown(text=f"… {more} more outputs are not shown")] if more > 0 else [])


def _views(output: Mapping[str, Any]) -> Iterator[Shown]:
    kind = output.get("output_type")
    if kind == "stream":
        yield from _text(output.get("text"))
    elif kind == "error":
        trace = output.get("traceback")
        lines = trace if isinstance(trace, list) and trace else [f"{output.get('ename')}: {output.get('evalue')}"]
        yield from _text("\n".join(str(line) for line in lines))
    elif kind in ("display_data", "execute_result"):
        data = output.get("data")
        yield from _rich(data if isinstance(data, Mapping) else {})


def _rich(data: Mapping[str, Any]) -> Iterator[Shown]:
    for mime in ("image/png", "image/jpeg"):
        if mime in data:
            picture = _picture(mime, data[mime])
            yield Shown(picture=picture) if picture else Shown(text=f"[{mime}: not a picture that can be shown]")
            return
    if "text/plain" in data:
        yield from _text(data["text/plain"])
    elif data:
        yield Shown(text=f"[an output of the kind {', '.join(sorted(map(str, data)))[:100]}, which is not shown here]")


def _text(value: Any) -> Iterator[Shown]:
    text = clip(_joined(value), TEXT_LIMIT).rstrip()
    if text:
        yield Shown(text=text)


def _joined(value: Any) -> str:
    return "".join(map(str, value)) if isinstance(value, list) else str(value)


def _picture(mime: str, value: Any) -> str:
    """The picture as a data URI, written anew from its bytes; "" when it is not what it says or too large."""
    encoded = "".join(_joined(value).split())
    if len(encoded) > IMAGE_BYTES * 4 // 3 + 4:
        return ""
    try:
        content = base64.b64decode(encoded, validate=True)
    except (binascii.Error, ValueError):
        return ""
    width, height = _png_size(content) if mime == "image/png" else _jpeg_size(content)
    if not 0 < width * height <= IMAGE_PIXELS:
        return ""
    return f"data:{mime};base64,{base64.b64encode(content).decode('ascii')}"


def _png_size(content: bytes) -> tuple[int, int]:
    if not content.startswith(_PNG) or content[12:16] != b"IHDR":
        return 0, 0
    return int.from_bytes(content[16:20]), int.from_bytes(content[20:24])


def _jpeg_size(content: bytes) -> tuple[int, int]:
    if not content.startswith(_JPEG):
        return 0, 0
    at = 2
    while at + 9 <= len(content) and content[at] == 0xFF:
        if content[at + 1] in _FRAMES:
            return int.from_bytes(content[at + 7 : at + 9]), int.from_bytes(content[at + 5 : at + 7])
        at += 2 + int.from_bytes(content[at + 2 : at + 4])
    return 0, 0
