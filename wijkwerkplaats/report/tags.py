"""What a screen reader reads of a paper: headings, paragraphs, tables, lists and pictures, in their order.

A block says what it is while it is drawn: `content` around its marks, `inside` around what holds other blocks, and
`artifact` around what only adorns. On a canvas without `tags` (a picture by itself) all three do nothing.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFArrayCompact, PDFDictionary, PDFName, PDFObject, PDFPage, PDFString

_MORE_OF_A_PAGE = [*PDFPage.__NoDefault__, "StructParents", "Tabs"]
"""reportlab knows of neither."""


class Node(PDFObject):  # type: ignore[misc]
    """One thing in the structure; it goes into the file as it is. What goes on on the next page is still one thing."""

    __RefOnly__ = 1

    def __init__(self, kind: str, *, alt: str = "", scope: str = "") -> None:
        self.kind, self.alt, self.scope = kind, alt, scope
        self.kids: list[Node | tuple[Any, int]] = []
        """Things within, or marks as page and number."""
        self.parent: PDFObject | None = None

    def format(self, document: Any) -> bytes:
        """As the file has it. There are thousands, so not a letter too many."""
        own = next((kid[0] for kid in self.kids if not isinstance(kid, Node)), None)
        kids = [self._kid(kid, own, document) for kid in self.kids]
        made = [b"/S/" + self.kind.encode(), b"/P " + _at(self.parent, document)]
        made += [b"/K " + kids[0] if len(kids) == 1 else b"/K[" + b" ".join(kids) + b"]"]
        made += [b"/Pg " + _at(own, document)] if own is not None else []
        made += [b"/Alt " + PDFString(self.alt).format(document)] if self.alt else []
        made += [b"/A<</O/Table/Scope/" + self.scope.encode() + b">>"] if self.scope else []
        return b"<<" + b"".join(made) + b">>"

    @staticmethod
    def _kid(kid: Node | tuple[Any, int], own: Any, document: Any) -> bytes:
        if isinstance(kid, Node):
            return _at(kid, document)
        page, number = kid
        if page is own:
            return str(number).encode()
        return b"<</Type/MCR/Pg " + _at(page, document) + b"/MCID %d>>" % number


class Tags:
    """The structure of one paper while it is drawn."""

    def __init__(self) -> None:
        self.root = Node("Document")
        self._open = [self.root]
        self._marks: dict[int, list[Node]] = {}
        self._busy = False

    @contextlib.contextmanager
    def marked(self, canvas: Any, node: Node | None) -> Iterator[None]:
        """Marks that say something, or only adorn when there is no node."""
        if self._busy:  # a block within a picture, which has said all
            yield
            return
        if node is None:
            canvas._code.append("/Artifact BMC")
        else:
            self._place(node)
            page = canvas.getPageNumber()
            marks = self._marks.setdefault(page, [])
            node.kids.append((page, len(marks)))
            canvas._code.append(f"/{node.kind} <</MCID {len(marks)}>> BDC")
            marks.append(node)
        self._busy = True
        try:
            yield
        finally:
            self._busy = False
            canvas._code.append("EMC")

    @contextlib.contextmanager
    def within(self, node: Node) -> Iterator[None]:
        """What is drawn meanwhile stands in this thing."""
        if not self._busy:
            self._place(node)
            self._open.append(node)
        try:
            yield
        finally:
            if not self._busy:
                self._open.pop()

    def _place(self, node: Node) -> None:
        if node.parent is None:
            node.parent = self._open[-1]
            self._open[-1].kids.append(node)

    def latest(self, kind: str) -> Node:
        """The thing of this kind that was drawn just now, or a new one: bullets in a row are one list."""
        last = self._open[-1].kids[-1] if self._open[-1].kids else None
        return last if isinstance(last, Node) and last.kind == kind else Node(kind)

    def write(self, document: Any) -> None:
        """Put the structure into the file, and tell every page where its part of it starts."""
        pages = document.Pages.pages
        root = PDFDictionary({"Type": PDFName("StructTreeRoot")})
        self.root.parent = root
        document.Reference(root)
        for node in _all(self.root):
            node.kids = [kid if isinstance(kid, Node) else (pages[kid[0] - 1], kid[1]) for kid in node.kids]
            document.Reference(node)
        numbers: list[Any] = []
        for key, page in enumerate(sorted(self._marks)):
            made = pages[page - 1]
            made.__NoDefault__ = _MORE_OF_A_PAGE
            made.StructParents, made.Tabs = key, PDFName("S")
            numbers += [key, PDFArrayCompact([document.Reference(node) for node in self._marks[page]])]
        root["K"] = document.Reference(self.root)
        root["ParentTree"] = PDFDictionary({"Nums": PDFArrayCompact(numbers)})
        document.Catalog.StructTreeRoot = root
        document.Catalog.MarkInfo = PDFDictionary({"Marked": "true"})


def content(canvas: Any, node: Node) -> AbstractContextManager[None]:
    """Around marks that say something: the words of a block, a picture."""
    tags: Tags | None = getattr(canvas, "tags", None)
    return nullcontext() if tags is None else tags.marked(canvas, node)


def artifact(canvas: Any) -> AbstractContextManager[None]:
    """Around marks that only adorn: lines, grounds, what stands on every page."""
    tags: Tags | None = getattr(canvas, "tags", None)
    return nullcontext() if tags is None else tags.marked(canvas, None)


def inside(canvas: Any, *nodes: Node) -> AbstractContextManager[None]:
    """Around blocks that belong together: a table, a row, a quote; the outermost first."""
    tags: Tags | None = getattr(canvas, "tags", None)
    if tags is None:
        return nullcontext()
    return _all_within(tags, nodes)


@contextlib.contextmanager
def _all_within(tags: Tags, nodes: Sequence[Node]) -> Iterator[None]:
    with contextlib.ExitStack() as stack:
        for node in nodes:
            stack.enter_context(tags.within(node))
        yield


def list_node(canvas: Any) -> Node:
    """The list that a bullet belongs to: that of the bullet before it, when nothing stands between."""
    tags: Tags | None = getattr(canvas, "tags", None)
    return Node("L") if tags is None else tags.latest("L")


def _all(node: Node) -> Iterator[Node]:
    yield node
    for kid in node.kids:
        if isinstance(kid, Node):
            yield from _all(kid)


def _at(thing: Any, document: Any) -> bytes:
    return b"%d %d R" % document.idToObjectNumberAndVersion[thing.__InternalName__]
