"""The command line: `python -m core normalise FOLDER --out DIR --format jsonl|csv|parquet`."""

import argparse
import sys
from pathlib import Path

from core.corpus import read_articles
from core.errors import DeskError
from core.pipeline import normalise
from core.store import FORMATS, write


def main() -> int:
    """Run the command; 0 when something was written, 2 when nothing could be."""
    parser = argparse.ArgumentParser(prog="python -m core", description="Turn news articles into evidence.")
    commands = parser.add_subparsers(required=True)
    command = commands.add_parser("normalise", help="articles in, tables out")
    command.add_argument("folder", type=Path)
    command.add_argument("--out", type=Path, required=True)
    command.add_argument("--format", choices=FORMATS, default="jsonl")
    options = parser.parse_args()
    try:
        corpus = read_articles(options.folder)
        for problem in corpus.problems:
            print(problem, file=sys.stderr)
        write(normalise(corpus.articles), options.out, options.format)
    except DeskError as error:
        print(error, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
