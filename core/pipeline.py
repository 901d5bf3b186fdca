"""The order of the steps. The one file to read first.

articles -> laid out (zones, sentences) -> dates, mentions -> quotes -> events      one article at a time
         -> actors of all articles -> variants of quotations -> groups of events    over all articles
"""

from collections.abc import Callable, Sequence

from core.actors import find_mentions, find_remarks, list_actors
from core.dates import find_dates
from core.events import Draft, find_events, group_events
from core.quotes import find_quotes
from core.quotes.variants import group_variants
from core.records import Article, Evidence, Quote
from core.text.layout import lay_out


def normalise(articles: Sequence[Article], notify: Callable[[int], None] = lambda done: None) -> Evidence:
    """Turn articles into evidence; `notify` is told the number of articles done after each one."""
    layouts, dates, casts = [], [], []
    for article in articles:
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
