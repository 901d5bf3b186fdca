"""Directed matrices: who speaks about whom, who does what to whom, and whose voice is heard."""

from typing import TYPE_CHECKING

from core.co_mentions.about import about
from core.co_mentions.units import COUNTED

if TYPE_CHECKING:
    from pandas import DataFrame, Series


def who_about_whom(quotes: "DataFrame", mentions: "DataFrame") -> "DataFrame":
    """One row for each speaker and each actor mentioned in that speaker's quotations; most quotations first.

    speaker_id, actor_id; quotes: how many; utterances: the same with renderings of one utterance counted once;
    articles: in how many articles; rows: the row labels of those quotations (the evidence).
    """
    told = _own_words(quotes)
    found = about(told, mentions).drop_duplicates(["quote", "actor_id"])
    said = told.iloc[found["quote"]]
    found = found.assign(
        speaker_id=said["speaker_id"].to_numpy(),
        article_id=said["article_id"].to_numpy(),
        row=said.index.to_numpy(),
        utterance=_utterances(told).iloc[found["quote"]].to_numpy(),
    )
    matrix = found.groupby(["speaker_id", "actor_id"], as_index=False).agg(
        quotes=("row", "size"), utterances=("utterance", "nunique"), articles=("article_id", "nunique"), rows=("row", tuple)
    )
    return matrix.sort_values(["quotes", "speaker_id", "actor_id"], ascending=[False, True, True], ignore_index=True)


def who_does_what(events: "DataFrame") -> "DataFrame":
    """One row for each source, another actor as target, and event type; most events first.

    source, target: actor_ids; events: how many, one told several times counted once; mentions: how many rows; articles: in how
    many; statuses: their statuses in words, most frequent first ("occurred 3, planned 1"); rows: the row labels of those mentions
    (the evidence). Events without a source or a target are left out; where two act together, each does it to the other.
    """
    each = events.assign(row=events.index, event=_events(events)).explode("sources").explode("targets")
    each = each.rename(columns={"sources": "source", "targets": "target"}).dropna(subset=["source", "target"])
    each = each[each["source"] != each["target"]]
    matrix = each.groupby(["source", "target", "event_type"], as_index=False).agg(
        events=("event", "nunique"),
        mentions=("row", "size"),
        articles=("article_id", "nunique"),
        statuses=("status", _tally),
        rows=("row", tuple),
    )
    order = ["events", "mentions", "source", "target", "event_type"]
    return matrix.sort_values(order, ascending=[False, False, True, True, True], ignore_index=True)


def _tally(values: "Series[str]") -> str:
    """'occurred 3, planned 1': how often each value stands there."""
    return ", ".join(f"{value} {count}" for value, count in values.value_counts().items())


def share_of_voice(quotes: "DataFrame", mentions: "DataFrame", actors: "DataFrame") -> "DataFrame":
    """One row for each actor who speaks or is spoken about; most words first, then most spoken about.

    actor_id, name, kind; quotes, utterances (renderings of one utterance once), words: of the direct and mixed quotations;
    share: of all such words with a known speaker, 0 to 1; indirect: reported statements; spoken_about: quotations of others that
    mention the actor; mentions: all of them; never_quoted: spoken about, but not one direct or mixed quotation of their own.
    """
    told = _own_words(quotes)
    marked = told[told["kind"] != "indirect"]
    marked = marked.assign(length=[len(text.split()) for text in marked["text"]], utterance=_utterances(marked))
    speakers = marked.groupby("speaker_id")
    voice = speakers.agg(quotes=("length", "size"), utterances=("utterance", "nunique"), words=("length", "sum"))
    table = actors.set_index("actor_id")[["name", "kind"]].join(voice)
    table["indirect"] = told.loc[told["kind"] == "indirect", "speaker_id"].value_counts()
    table["spoken_about"] = about(told, mentions).drop_duplicates(["quote", "actor_id"])["actor_id"].value_counts()
    table["mentions"] = mentions["actor_id"].value_counts()
    counts = ["quotes", "utterances", "words", "indirect", "spoken_about", "mentions"]
    table[counts] = table[counts].fillna(0).astype("int64")
    table["share"] = table["words"] / max(int(table["words"].sum()), 1)
    table["never_quoted"] = (table["quotes"] == 0) & (table["spoken_about"] > 0)
    heard = table[(table[["quotes", "indirect", "spoken_about"]] > 0).any(axis=1)].reset_index()
    return heard.sort_values(["words", "spoken_about", "actor_id"], ascending=[False, False, True], ignore_index=True)


def _own_words(quotes: "DataFrame") -> "DataFrame":
    """Without headlines, which condense a quotation of the body, and duplicates, which repeat it: neither is a second voice."""
    return quotes[quotes["zone"].isin(COUNTED)]


def _utterances(quotes: "DataFrame") -> "Series[str]":
    """One label for all renderings of an utterance: the first variant group, or else the row itself."""
    from pandas import Series

    labels = [groups[0] if groups else f"row {row}" for row, groups in quotes["variant_group"].items()]
    return Series(labels, index=quotes.index, dtype="str")


def _events(events: "DataFrame") -> "Series[str]":
    """One label for all mentions of an event."""
    return events["event_group"].fillna(events.index.to_series().map("row {}".format))
