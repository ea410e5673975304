"""Checks the method content as a writer would: completeness, plain language, own words.

python tools/check_content.py [--handbook FILE] [--no-warnings]
"""

import argparse
import re
import sys
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from wijkwerkplaats.method import ContentError, Method, load_method_from
from wijkwerkplaats.method.compare import compare_languages

COUNTS = {"phases": 5, "links": 3, "parts": 21, "checklists": 19, "points": 97, "factors": 10, "cases": 29}
MOST_WORDS = 20
MOST_LETTERS = 18
MOST_TITLE = 40
RUN = 8
# Fields that are keys of the program, not text for people.
KEYS = {"id", "section", "phase", "kind", "meaning", "factors", "parts", "shares", "field"}
# Names may be long and must be exact, so each counts as one word in a run.
NAMES = (
    "wet bijzondere maatregelen grootstedelijke problematiek",
    "wet bevordering integriteitsbeoordelingen door het openbaar bestuur",
    "wet maatschappelijke ondersteuning",
    "wet langdurige zorg",
    "wet goed verhuurderschap",
    "wet gemeentelijke antidiscriminatievoorzieningen",
    "nationaal programma leefbaarheid en veiligheid",
    "nationaal programma rotterdam zuid",
    "gezond en actief leven akkoord",
    "asset based community development",
)


@dataclass(frozen=True)
class Text:
    """One text for people, and where it stands."""

    where: str
    text: str


def main() -> int:
    """Check both languages, print what is wrong, and say so in the exit code."""
    args = _arguments()
    books = args.handbook or handbooks()
    if not books:
        print("note: no handbook at hand, so nothing is said about own words")
    errors, warnings = check(ROOT / "resources" / "method", books)
    for line in [] if args.no_warnings else warnings:
        print(f"warning: {line}")
    for line in errors:
        print(f"error: {line}")
    print(f"{len(errors)} errors, {len(warnings)} warnings")
    return 1 if errors else 0


def check(folder: Path, books: list[Path]) -> tuple[list[str], list[str]]:
    """The errors and the warnings in the content of both languages."""
    errors: list[str] = []
    warnings: list[str] = []
    methods: dict[str, Method] = {}
    for lang in ("nl", "en"):
        try:
            methods[lang] = load_method_from(folder / lang)
        except ContentError as error:
            errors.append(str(error))
    runs = handbook_runs(books)
    for lang, method in methods.items():
        texts = list(texts_of(method, lang))
        errors += [f"{lang}: {line}" for line in (*wrong_counts(method), *wrong_shapes(method))]
        errors += [
            f"{t.where}: words of the handbook: '{run}'" for t in texts for run in shared(t.text, runs)
        ]
        warnings += [line for text in texts for line in (*long_sentences(text), *long_words(text, method))]
    if len(methods) == 2:
        errors += compare_languages(methods["nl"], methods["en"])
    return errors, warnings


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Check the method content.")
    parser.add_argument(
        "--handbook", type=Path, action="append", help="the handbook's text (may be repeated)"
    )
    parser.add_argument("--no-warnings", action="store_true", help="print errors only")
    return parser.parse_args()


def handbooks() -> list[Path]:
    """The handbook's text, when it lies beside the repository."""
    return sorted((ROOT.parent / "shared" / "handbook").glob("*.txt"))


def wrong_counts(method: Method) -> Iterator[str]:
    """Numbers that the method fixes (§2.6, §3.2, closing table of §8)."""
    for name, wanted in COUNTS.items():
        found = len(getattr(method, name))
        if found != wanted:
            yield f"{found} {name}, there must be {wanted}"


def wrong_shapes(method: Method) -> Iterator[str]:
    """What docs/content.md asks of a part beyond what the loader needs."""
    for part in method.parts:
        if len(part.title) > MOST_TITLE:
            yield f"part '{part.id}': the title has more than {MOST_TITLE} characters"
        if not 2 <= len(part.pitfalls) <= 4:
            yield f"part '{part.id}': {len(part.pitfalls)} pitfalls, there must be 2 to 4"
        if not 2 <= len(sentences(part.about)) <= 4:
            yield f"part '{part.id}': 'about' must have 2 to 4 sentences"
    for case in method.cases:
        if not 2 <= len(sentences(case.text)) <= 4:
            yield f"case '{case.id}': the text must have 2 to 4 sentences"


def texts_of(value: Any, where: str, name: str = "") -> Iterator[Text]:
    """Every text for people in a value of the method, with the way to it."""
    if isinstance(value, str):
        if name not in KEYS:
            yield Text(f"{where} {name}", value)
    elif isinstance(value, tuple):
        for item in value:
            yield from texts_of(item, where, name)
    elif is_dataclass(value):
        lang = where.split("/")[0]
        here = f"{lang}/{value.id}" if hasattr(value, "id") else where
        for field in fields(value):
            if field.init:
                yield from texts_of(getattr(value, field.name), here, field.name)


def sentences(text: str) -> list[str]:
    """The sentences of a text, roughly: a full stop inside an abbreviation or number does not end one."""
    ends = re.compile(r"(?<=[.!?…])[\"'”’)]*\s+(?=[\"'“‘(]*[A-ZÀ-Ý0-9])")
    return [part for part in ends.split(text.strip()) if part]


def long_sentences(text: Text) -> Iterator[str]:
    """Sentences that B1 readers lose."""
    for sentence in sentences(text.text):
        count = len(sentence.split())
        if count > MOST_WORDS:
            yield f"{text.where}: {count} words in '{sentence}'"


def long_words(text: Text, method: Method) -> Iterator[str]:
    """Long words that nothing explains: a glossary term has its meaning, an instrument's title its text."""
    explained = [*(term.term for term in method.terms), *(tool.title for tool in method.instruments)]
    known = set(words(" ".join(explained)))
    for word in re.findall(r"[^\W\d_]+", text.text):
        if len(word) > MOST_LETTERS and word.lower() not in known:
            yield f"{text.where}: the word '{word}' has {len(word)} letters"


def words(text: str) -> list[str]:
    """The words of a text without case, punctuation or soft hyphens; a long name is one word."""
    plain = unicodedata.normalize("NFKC", text).lower().replace("\u00ad", "")
    found = " ".join(re.findall(r"[^\W_]+", plain))
    for name in NAMES:
        found = found.replace(name, name.replace(" ", "_"))
    return found.split()


def handbook_runs(books: list[Path]) -> set[tuple[str, ...]]:
    """Every run of words in the handbook, in each way that its line ends and note numbers can be read."""
    runs: set[tuple[str, ...]] = set()
    for book in books:
        text = book.read_text("utf-8")
        joined = re.sub(r"[-\u00ad\u2010]\s*\n\s*", "", text)
        for version in (text, joined):
            found = words(version)
            runs |= _runs(found)
            runs |= _runs([word for word in found if not word.isdigit()])
    return runs


def shared(text: str, runs: set[tuple[str, ...]]) -> list[str]:
    """The stretches of a text that the handbook has too, each as long as it goes."""
    found = words(text)
    starts = [i for i in range(len(found) - RUN + 1) if tuple(found[i : i + RUN]) in runs]
    stretches: list[list[int]] = []
    for start in starts:
        if stretches and start <= stretches[-1][1]:
            stretches[-1][1] = start + RUN
        else:
            stretches.append([start, start + RUN])
    return [" ".join(found[first:last]) for first, last in stretches]


def _runs(found: list[str]) -> set[tuple[str, ...]]:
    return set(zip(*(found[i:] for i in range(RUN)), strict=False))


if __name__ == "__main__":
    sys.exit(main())
