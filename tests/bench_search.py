"""How fast search is, run by hand: `python tests/bench_search.py [FOLDER] [--rows 100000]`.

The quotations are the sentences of the articles in FOLDER (default: seeds), each with a fifth of its words exchanged for words
drawn by Zipf's law from a vocabulary of 60,000, until there are enough. The queries are what an analyst types: some words of a
sentence, one of them misspelt, a phrase in marks, a speaker. rapidfuzz.process.extract answers the same queries for comparison.
"""

import argparse
import random
import resource
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pandas as pd
from rapidfuzz import fuzz, process

sys.path.insert(0, str(Path(__file__).parent.parent))

import core
from core.search import Index

SYLLABLES = [a + b for a in "bcdfghklmnprstvz" for b in ("a", "e", "i", "o", "u", "an", "er", "il", "on", "us")]


def quotations(folder: Path, rows: int, chance: random.Random) -> pd.DataFrame:
    """`rows` sentences with a speaker each."""
    sentences = [each.text.split() for each in core.normalise(core.read_articles(folder).articles).sentences]
    made_up = ["".join(chance.choices(SYLLABLES, k=chance.choice((2, 3, 3, 4)))) for _ in range(60_000)]
    weights = [1 / rank for rank in range(1, len(made_up) + 1)]
    drawn = iter(chance.choices(made_up, weights, k=rows * 40))
    texts = [
        " ".join(next(drawn, word) if chance.random() < 0.2 else word for word in chance.choice(sentences)) for _ in range(rows)
    ]
    people = [" ".join(chance.sample(made_up[:500], 2)).title() for _ in range(1000)]
    return pd.DataFrame({"text": texts, "speaker": [chance.choice(people) for _ in range(rows)]})


def queries(quotes: pd.DataFrame, count: int, chance: random.Random) -> list[str]:
    """Some words of a quotation; every second query with a slip, every fourth with a phrase, every fifth with a speaker."""
    made = []
    for number in range(count):
        row = quotes.iloc[chance.randrange(len(quotes))]
        words = [word for word in row["text"].split() if len(word) > 3] or row["text"].split()
        chosen = chance.sample(words, min(len(words), chance.choice((1, 2, 3, 4, 6))))
        if number % 2:
            at = chance.randrange(len(chosen[0]))
            chosen[0] = chosen[0][:at] + "x" + chosen[0][at + 1 :]
        phrase = ' "' + " ".join(row["text"].split()[2:5]).strip('“”"') + '"' if number % 4 == 3 else ""
        made.append(" ".join(chosen) + phrase + (f" speaker:{row['speaker'].split()[0]}" if number % 5 == 4 else ""))
    return made


def timed(ask: Callable[[str], object], asked: list[str]) -> str:
    """Median, 95th percentile and maximum in milliseconds."""
    times = []
    for query in asked:
        start = time.perf_counter()
        ask(query)
        times.append(1000 * (time.perf_counter() - start))
    p95 = statistics.quantiles(times, n=20, method="inclusive")[-1]
    return f"median {statistics.median(times):7.1f} ms   p95 {p95:7.1f} ms   max {max(times):7.1f} ms"


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=Path(__file__).parent.parent / "seeds")
    parser.add_argument("--rows", type=int, default=100_000)
    options = parser.parse_args()
    chance = random.Random(2024)
    quotes = quotations(options.folder, options.rows, chance)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = time.perf_counter()
    index = Index(quotes)
    index.search("warm up")
    built = time.perf_counter() - start
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    size, words = sum(map(len, index.texts)) / 1e6, len(index.vocabulary.words)
    print(f"{len(quotes):,} quotations, {size:.1f} MB, {words:,} distinct words")
    print(f"index built in {built:.1f} s, peak memory + {grown:.0f} MB")
    asked = queries(quotes, 400, chance)
    print("search                  ", timed(index.search, asked))
    pasted = [quotes["text"].iloc[chance.randrange(len(quotes))].replace("e", "a", 1) for _ in range(100)]
    print("check a pasted quotation", timed(index.check, pasted))
    for scorer in (fuzz.partial_ratio, fuzz.WRatio):
        found = timed(lambda query, scorer=scorer: process.extract(query, index.texts, scorer=scorer, limit=50), asked[:10])
        print(f"rapidfuzz {scorer.__name__:14}", found)


if __name__ == "__main__":
    main()
