"""Splink (PyPI splink 5, DuckDB): plain columns, u by random sampling, m by EM, connected components at 0.95.

Columns: title with part and subtitle, author, translator, year, publisher, ISBN, pages, edition, kind of record.
Nothing is tuned to the data.

  splink_model.py RECORDS.tsv CLUSTERS.tsv            all of it
  splink_model.py --columns RECORDS.tsv TABLE.parquet the columns only
  splink_model.py --link TABLE.parquet CLUSTERS.tsv   from ready columns, on two threads; prints the seconds of
                                                      blocking, training, prediction and clustering, for compare-splink.sh
"""
import sys
import time

import duckdb


def columns(rows):
    import pandas
    from common import normal
    return pandas.DataFrame({
        "unique_id": range(len(rows)),
        "record_id": [row.id for row in rows],
        "title": [normal(row.title + row.part + row.subtitle) or None for row in rows],
        "start": [normal(row.title)[:4] or None for row in rows],
        "author": [row.author or None for row in rows],
        "translator": [row.translator or None for row in rows],
        "year": [str(row.year) if row.year else None for row in rows],
        "publisher": [normal(row.publisher) or None for row in rows],
        "isbn": [row.isbns[0] if row.isbns else None for row in rows],
        "pages": [str(row.pages) if row.pages else None for row in rows],
        "edition": [normal(row.edition) or None for row in rows],
        "kind": [row.type + row.level + ("s" if row.is_file else "") for row in rows],
    })


def link(api, table):
    """The clusters of a registered table, as a frame with cluster_id and unique_id."""
    import splink.comparison_library as cl
    from splink import Linker, SettingsCreator, block_on
    settings = SettingsCreator(
        link_type="dedupe_only",
        blocking_rules_to_generate_predictions=[
            block_on("isbn"), block_on("title"), block_on("start", "author"), block_on("start", "publisher", "year")],
        comparisons=[
            cl.JaroWinklerAtThresholds("title", [0.95, 0.85]).configure(term_frequency_adjustments=True),
            cl.JaroWinklerAtThresholds("author", [0.9]).configure(term_frequency_adjustments=True),
            cl.JaroWinklerAtThresholds("translator", [0.9]),
            cl.LevenshteinAtThresholds("year", [1]),
            cl.JaroWinklerAtThresholds("publisher", [0.9]).configure(term_frequency_adjustments=True),
            cl.LevenshteinAtThresholds("isbn", [1]),
            cl.LevenshteinAtThresholds("pages", [1]),
            cl.ExactMatch("edition"),
            cl.ExactMatch("kind"),
        ],
    )
    linker = Linker(table, settings, log_level=None)
    training = linker.training
    training.estimate_probability_two_random_records_match([block_on("isbn", "title")], recall=0.8)
    training.estimate_u_using_random_sampling(max_pairs=5_000_000, seed=1)
    training.estimate_parameters_using_expectation_maximisation(block_on("isbn"))
    training.estimate_parameters_using_expectation_maximisation(block_on("title"))
    training.estimate_parameters_using_expectation_maximisation(block_on("author", "year"))
    predictions = linker.inference.predict(threshold_match_probability=0.5)
    clusters = linker.clustering.cluster_pairwise_predictions_at_threshold(
        predictions, threshold_match_probability=0.95)
    return clusters.as_duckdbpyrelation()


def write(clusters, path):
    clusters.select("record_id, cluster_id AS cluster").write_csv(path, sep="\t", header=True)


def main(arguments):
    from splink import DuckDBAPI
    if arguments[0] == "--columns":
        from common import rows_of
        frame = columns(rows_of(arguments[1]))
        duckdb.from_df(frame).write_parquet(arguments[2])
        return
    connection = duckdb.connect()
    if arguments[0] == "--link":
        connection.execute("SET threads = 2")
        started = time.monotonic()
        api = DuckDBAPI(connection=connection)
        clusters = link(api, api.register(connection.read_parquet(arguments[1])))
        print(f"{time.monotonic() - started:.2f}")
        write(clusters, arguments[2])
        return
    from common import rows_of
    api = DuckDBAPI(connection=connection)
    write(link(api, api.register(columns(rows_of(arguments[0])))), arguments[1])


main(sys.argv[1:])
