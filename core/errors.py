"""The one family of errors. Each message says where, what is wrong and what to do."""


class DeskError(Exception):
    """Anything wrong with the input that the user can put right: `where: what; what to do`."""

    def __init__(self, where: str, what: str, remedy: str) -> None:
        self.where, self.what, self.remedy = where, what, remedy
        super().__init__(f"{where}: {what}; {remedy}")


class CorpusError(DeskError):
    """A folder, an article or articles.csv cannot be read."""


class ArticleError(DeskError):
    """Our rules stumble over one article; `where` is its article_id."""


class LexiconError(DeskError):
    """A line of a lexicon or a corrections file is wrong."""


class TableError(DeskError):
    """A row breaks the schema: a wrong type, a key given twice, a span that is not the text."""


class StoreError(DeskError):
    """Results cannot be written or read back."""
