"""Events: triggers, types, participants, status."""

import pytest

from core.events.clauses import read_clauses
from core.events.patterns import PatternLine, pattern_lines
from core.events.triggers import candidates, find_triggers
from core.records import Article
from core.text.layout import lay_out


def lines_fired(text: str) -> set[tuple[int, int]]:
    """(line of the lexicon, offset of the trigger) of everything that fires in a text."""
    layout = lay_out(Article("case", text))
    fired = set()
    for sentence in layout.sentences:
        span = layout.words.between(sentence.start, sentence.end)
        clauses = read_clauses(layout, sentence, span.start, span.stop)
        for trigger in find_triggers(clauses, candidates(clauses.words)):
            fired.add((trigger.pattern.line, layout.words.starts[clauses.first + trigger.start]))
    return fired


@pytest.mark.parametrize("line", pattern_lines(), ids=lambda line: f"line {line.line}")
def test_every_pattern_fires_on_its_example(line: PatternLine) -> None:
    text = line.example.replace("‹", "").replace("›", "")
    assert (line.line, line.example.index("‹")) in lines_fired(text)


@pytest.mark.parametrize("line", pattern_lines(), ids=lambda line: f"line {line.line}")
def test_no_pattern_fires_on_its_counter_example(line: PatternLine) -> None:
    assert line.line not in {fired for fired, _ in lines_fired(line.counter_example)}
