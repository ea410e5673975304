"""What a PDF says of itself in a way that every reader can take out (XMP): title, language, that it is PDF/UA.

The tests let veraPDF judge every kind of paper by PDF/UA-1; only because they pass may the file claim it.
"""

from __future__ import annotations

from html import escape  # that of xml.sax brings urllib, http and ssl along
from typing import Any, Final

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFName, PDFStream

_PACKET: Final = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" \
xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>Wijkwerkplaats</xmp:CreatorTool>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>
"""


def describe(document: Any, language: str) -> None:
    """Put it into a document of reportlab, with the title, author and subject that were set on it."""
    about = document.info
    words = {key: _plain(getattr(about, key)) for key in ("title", "author", "subject")}
    content = _PACKET.format(language=language, **words).encode()
    head = PDFDictionary({"Type": PDFName("Metadata"), "Subtype": PDFName("XML")})
    document.Catalog.Metadata = PDFStream(head, content, filters=())


def _plain(text: Any) -> str:
    """Text as XML takes it: no control characters, and no half letters."""
    kept = "".join(c for c in str(text or "") if c.isprintable() and not "\ud800" <= c <= "\udfff")
    return escape(kept, quote=False)
