#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Runs judged queries through the referat program and writes a TREC run file.

The minutes are indexed into a folder of their own, each query of the table (id, category, query; tabs between) is searched
with `referat search --format trec --qid ID`, and the lines are joined. With an evaluation program the run is scored.
Exit status: 0 done, 1 something failed, 77 skipped because the data are not there.
"""
import argparse
import pathlib
import subprocess
import sys
import tempfile

SKIPPED = 77
FOUND, NOTHING_FOUND = 0, 1


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", help="the referat program")
    parser.add_argument("data", type=pathlib.Path,
                        help="folder with minutes/, relevance/queries.tsv and, to score the run, relevance/evaluate.py")
    parser.add_argument("--minutes", type=pathlib.Path, help="another folder of minutes")
    parser.add_argument("--queries", type=pathlib.Path, help="another table of queries")
    parser.add_argument("--evaluate", type=pathlib.Path, help="another program that scores a run file")
    parser.add_argument("--run", type=pathlib.Path, help="keeps the run file here")
    parser.add_argument("--limit", type=int, default=100, help="hits a query (100)")
    arguments = parser.parse_args()
    arguments.minutes = arguments.minutes or arguments.data / "minutes"
    arguments.queries = arguments.queries or arguments.data / "relevance" / "queries.tsv"
    arguments.evaluate = arguments.evaluate or arguments.data / "relevance" / "evaluate.py"
    return arguments


def read_queries(path):
    queries = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        fields = line.split("\t")
        if len(fields) < 3:
            sys.exit(f"trec_run: error: {path}:{number}: not `id category query`")
        if fields[0] != "qid":
            queries.append((fields[0], fields[2]))
    if not queries:
        sys.exit(f"trec_run: error: {path}: no queries")
    return queries


def search(program, index, query_id, query, limit):
    command = [program, "search", "-d", index, "-n", str(limit), "--format", "trec", "--qid", query_id, "--", query]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    if result.returncode not in (FOUND, NOTHING_FOUND):
        sys.exit(f"trec_run: error: {query_id} `{query}`: exit {result.returncode}: {result.stderr.strip()}")
    return result.stdout


def main():
    arguments = parse_arguments()
    for needed in (arguments.minutes, arguments.queries):
        if not needed.exists():
            print(f"trec_run: skipped: {needed} is not there")
            return SKIPPED
    with tempfile.TemporaryDirectory(prefix="referat-quality-") as folder:
        index = str(pathlib.Path(folder) / "index")
        indexed = subprocess.run([arguments.program, "index", "-d", index, str(arguments.minutes)],
                                 capture_output=True, text=True, check=False)
        if indexed.returncode != 0:
            sys.exit(f"trec_run: error: index: exit {indexed.returncode}: {indexed.stderr.strip()}")
        run = arguments.run or pathlib.Path(folder) / "run.trec"
        queries = read_queries(arguments.queries)
        lines = "".join(search(arguments.program, index, *query, arguments.limit) for query in queries)
        run.write_text(lines, encoding="utf-8")
        print(f"{len(queries)} queries, {lines.count(chr(10))} hits", flush=True)
        if not arguments.evaluate.exists():
            print(f"trec_run: not scored: {arguments.evaluate} is not there")
            return 0
        return subprocess.run([sys.executable, str(arguments.evaluate), str(run)], check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
