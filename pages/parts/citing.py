"""Take a quotation along with its citation: buttons that copy it, and files for reference managers."""

from collections.abc import Iterable
from html import escape

from core.citations import Citation, as_csl_json, as_html, as_markdown, as_ris, as_text
from core.records import Quote
from pages.parts.desk import Desk
from pages.parts.downloads import File


def citation_of(desk: Desk, quote: Quote) -> Citation:
    """The quotation with its article and the role written beside its speaker there."""
    role = desk.roles.get((quote.article_id, quote.speaker_id or ""))
    return Citation(quote, desk.articles[quote.article_id], role)


def copy_html(desk: Desk, quote: Quote) -> str:
    """Three buttons; desk.js puts what they carry on the clipboard."""
    citation = citation_of(desk, quote)
    plain, markdown, rich = (escape(words) for words in (as_text(citation), as_markdown(citation), as_html(citation)))
    return (
        "Copy as "
        f"<button type='button' data-copy='{plain}'>text</button>"
        f"<button type='button' data-copy='{markdown}'>Markdown</button>"
        f"<button type='button' data-copy='{plain}' data-rich='{rich}'>rich text</button>"
    )


def reference_files(desk: Desk, rows: Iterable[int]) -> dict[str, File]:
    """RIS and CSL-JSON of the quotations at these places, made when asked for."""
    citations = [citation_of(desk, desk.evidence.quotes[row]) for row in rows]
    return {
        "RIS": ("quotations.ris", lambda: as_ris(citations).encode()),
        "CSL-JSON": ("quotations.json", lambda: as_csl_json(citations).encode()),
    }
