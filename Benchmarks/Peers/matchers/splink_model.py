"""Splink (PyPI splink 5, DuckDB): plain columns, u by random sampling, m by EM, connected components at 0.95.

Columns: title with part and subtitle, author, year, publisher, ISBN, pages, edition. Nothing is tuned to the data.
"""
import pandas
import splink.comparison_library as cl
from common import Groups, normal, read, write
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

rows = read()
table = pandas.DataFrame({
    "unique_id": range(len(rows)),
    "title": [normal(row.title + row.part + row.subtitle) or None for row in rows],
    "start": [normal(row.title)[:4] or None for row in rows],
    "author": [row.author or None for row in rows],
    "year": [str(row.year) if row.year else None for row in rows],
    "publisher": [normal(row.publisher) or None for row in rows],
    "isbn": [row.isbns[0] if row.isbns else None for row in rows],
    "pages": [str(row.pages) if row.pages else None for row in rows],
    "edition": [normal(row.edition) or None for row in rows],
})
settings = SettingsCreator(
    link_type="dedupe_only",
    blocking_rules_to_generate_predictions=[
        block_on("isbn"), block_on("title"), block_on("start", "author"), block_on("start", "publisher", "year")],
    comparisons=[
        cl.JaroWinklerAtThresholds("title", [0.95, 0.85]).configure(term_frequency_adjustments=True),
        cl.JaroWinklerAtThresholds("author", [0.9]).configure(term_frequency_adjustments=True),
        cl.LevenshteinAtThresholds("year", [1]),
        cl.JaroWinklerAtThresholds("publisher", [0.9]).configure(term_frequency_adjustments=True),
        cl.LevenshteinAtThresholds("isbn", [1]),
        cl.LevenshteinAtThresholds("pages", [1]),
        cl.ExactMatch("edition"),
    ],
)
api = DuckDBAPI()
linker = Linker(api.register(table), settings, log_level=None)
linker.training.estimate_probability_two_random_records_match([block_on("isbn", "title")], recall=0.8)
linker.training.estimate_u_using_random_sampling(max_pairs=5_000_000, seed=1)
linker.training.estimate_parameters_using_expectation_maximisation(block_on("isbn"))
linker.training.estimate_parameters_using_expectation_maximisation(block_on("title"))
linker.training.estimate_parameters_using_expectation_maximisation(block_on("author", "year"))
predictions = linker.inference.predict(threshold_match_probability=0.5)
clusters = linker.clustering.cluster_pairwise_predictions_at_threshold(predictions, threshold_match_probability=0.95)
groups = Groups(len(rows))
first = {}
for cluster, place in clusters.as_pandas_dataframe()[["cluster_id", "unique_id"]].itertuples(index=False):
    groups.join(first.setdefault(cluster, place), place)
write(rows, groups)
