"""The command line: `python -m core normalise FOLDER --out DIR --format jsonl|csv|parquet`."""

import argparse
import gc
import sys
from collections.abc import Callable
from pathlib import Path

from core.corpus import Corpus, read_articles
from core.corrections import correct_from
from core.errors import DeskError, StoreError
from core.store import FORMATS, check_writable, other_formats, write

EXAMPLE = """example:
  python -m core normalise seeds --out results --format csv

FOLDER holds one article in each .txt file (UTF-8) and, if you like, articles.csv with the columns
file,outlet,title,author,published,url. DIR gets one file for each table: articles, zones, sentences,
dates, actors, mentions, remarks, quotes, variants, variant_differences, events. A corrections.csv in FOLDER is
applied last. What cannot be read is named on the error output and left out.
Exit status: 0 when something was written, 2 when nothing could be, 130 when stopped by Ctrl-C."""

LONG = 100
"""From this number of articles on, a terminal shows how far the run has come."""


def main() -> int:
    """Run the command and return its exit status."""
    options = _options()
    try:
        corpus = read_articles(options.folder)
        for problem in corpus.problems:
            print(problem, file=sys.stderr)
        if not corpus.articles:
            return 2
        _normalise(corpus, options.folder, options.out, options.format)
    except DeskError as error:
        print(error, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print(f"\n{options.out}: stopped by Ctrl-C; run the command again", file=sys.stderr)
        return 130
    return 0


def _options() -> argparse.Namespace:
    about = "Turn news articles into tables of events, quotations, actors and dates."
    raw = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(prog="python -m core", description=about, epilog=EXAMPLE, formatter_class=raw)
    commands = parser.add_subparsers(required=True, title="commands", metavar="COMMAND")
    command = commands.add_parser("normalise", help="articles in, tables out", epilog=EXAMPLE, formatter_class=raw)
    command.add_argument("folder", type=Path, metavar="FOLDER", help="the folder of articles")
    command.add_argument("--out", type=Path, required=True, metavar="DIR", help="where the tables go; made when there is none")
    command.add_argument("--format", choices=FORMATS, default="jsonl", help="jsonl unless you say otherwise")
    return parser.parse_args()


def _normalise(corpus: Corpus, folder: Path, out: Path, form: str) -> None:
    gc.disable()  # records refer to one another in one direction only, so there is no ring to collect; saves a fifth of the time
    from core.pipeline import normalise_sound  # half of the start: bad input and Ctrl-C need not wait for it

    if out.resolve() == folder.resolve():
        raise StoreError(str(out), "this is the folder of the articles", "name another folder with --out")
    check_writable(out)
    evidence, stumbles = normalise_sound(corpus.articles, _progress(len(corpus.articles)))
    evidence, refused = correct_from(folder, evidence)
    for problem in (*stumbles, *refused):
        print(problem, file=sys.stderr)
    write(evidence, out, form)
    for other in other_formats(out, form):
        print(f"{out}: also holds {other} tables of an earlier run; delete them if they are out of date", file=sys.stderr)


def _progress(total: int) -> Callable[[int], None]:
    """What to call after each article: draws a bar on a terminal, nothing in a file or for a short run."""
    if total < LONG or not sys.stderr.isatty():
        return lambda done: None

    def draw(done: int) -> None:
        if done * 100 // total > (done - 1) * 100 // total:
            bar = "#" * (done * 40 // total)
            print(f"\r[{bar:<40}] {done} of {total} articles", end="\n" if done == total else "", file=sys.stderr, flush=True)

    return draw


if __name__ == "__main__":
    status = main()
    gc.freeze()  # nothing is left to collect: Python need not look for it once more before it ends
    sys.exit(status)
