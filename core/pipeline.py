"""The order of the steps. The one file to read first.

articles -> laid out (zones, sentences) -> dates, mentions -> quotes -> events      one article at a time
         -> actors of all articles -> variants of quotations -> groups of events    over all articles
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from traceback import extract_tb

from core.actors import find_mentions, find_remarks, list_actors
from core.dates import find_dates
from core.errors import ArticleError
from core.events import Draft, find_events, group_events
from core.quotes import find_quotes
from core.quotes.variants import group_variants
from core.records import Article, Evidence, Quote
from core.text.layout import lay_out


def normalise(articles: Sequence[Article], notify: Callable[[int], None] = lambda done: None) -> Evidence:
    """Turn articles into evidence; `notify` is told the number of articles done after each one.

    Raises ArticleError, which names the article over which our rules stumble.
    """
    layouts, dates, casts = [], [], []
    for article in articles:
        with _stumbling_over(article):
            layout = lay_out(article)
            layouts.append(layout)
            dates.append(find_dates(layout))
            casts.append(find_mentions(layout))
    actors, mentions = list_actors(casts)
    names = {actor.actor_id: actor.name for actor in actors}
    kinds = {actor.actor_id: actor.kind for actor in actors}
    quotes: list[Quote] = []
    drafts: list[Draft] = []
    for number, layout in enumerate(layouts):
        with _stumbling_over(articles[number]):
            said = find_quotes(layout, mentions[number], names, kinds)
            quotes += said
            drafts += find_events(layout, mentions[number], dates[number], said, kinds)
        notify(number + 1)
    grouped = group_variants(quotes, layouts, [mention for found in mentions for mention in found], actors)
    return Evidence(
        list(articles),
        [zone for layout in layouts for zone in layout.zones],
        [sentence for layout in layouts for sentence in layout.sentences],
        [date for found in dates for date in found],
        actors,
        [mention for found in mentions for mention in found],
        find_remarks(articles, mentions),
        grouped.quotes,
        grouped.variants,
        grouped.differences,
        group_events(drafts, articles, actors),
    )


def normalise_sound(
    articles: Sequence[Article], notify: Callable[[int], None] = lambda done: None
) -> tuple[Evidence, list[ArticleError]]:
    """The evidence of the articles, without those over which our rules stumble; these are named."""
    stumbles: list[ArticleError] = []
    while True:
        try:
            return normalise(articles, notify), stumbles
        except ArticleError as stumble:
            stumbles.append(stumble)
            articles = [article for article in articles if article.article_id != stumble.where]


@contextmanager
def _stumbling_over(article: Article) -> Iterator[None]:
    """Whatever goes wrong inside goes wrong over this article: 'IndexError in pronouns.py, line 51'."""
    try:
        yield
    except Exception as error:
        place = extract_tb(error.__traceback__)[-1]
        what = f"our rules stumble over this article ({type(error).__name__} in {Path(place.filename).name}, line {place.lineno})"
        raise ArticleError(article.article_id, what, "it is left out; please report it with this message") from error
