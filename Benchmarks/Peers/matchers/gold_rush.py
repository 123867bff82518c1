"""Gold Rush keys: the same book is the same key (PyPI goldrush, a port of co-alliance/coalliance-matchkey).

Gold Rush reads MARC 21 and gives all CNMARC records one key. So each record is put into MARC 21 here as a library would
have it: 008 with year, country and language, 020, 245 linked to an 880 that has the Chinese title, 250, 264, 300. Without
the 880 Gold Rush takes the ISBN for the title of a Chinese book.
"""
import pymarc
from common import join_equal, read, write
from goldrush import goldrush
from pymarc import Field, Indicators, Subfield


def field(tag, first, second, *subfields):
    return Field(tag, Indicators(first, second), [Subfield(code, text) for code, text in subfields if text])


def marc21(row):
    record = pymarc.Record(leader="00000nam a2200000 i 4500", force_utf8=True)
    record.leader = "00000n" + ("m" if row.is_file else "a") + "m a2200000 i 4500"
    year = str(row.year or "    ")
    form = "o" if row.is_file else " "
    record.add_field(Field("001", data=row.id))
    record.add_field(Field("008", data=f"200101s{year}    cc ||||{form}||||||000 0 {row.language or 'chi'} d"[:40].ljust(40)))
    for isbn in row.all("010$a"):
        record.add_field(field("020", " ", " ", ("a", isbn)))
    if row.author:
        record.add_field(field("100", "1", " ", ("a", row.author)))
    title = [("a", row.title), ("b", row.subtitle), ("n", row.part), ("c", row["200$f"])]
    record.add_field(field("245", "1", "0", ("6", "880-01"), *title))
    if row.edition:
        record.add_field(field("250", " ", " ", ("a", row.edition)))
    record.add_field(field("264", " ", "1", ("b", row.publisher), ("c", row["210$d"])))
    if row["215$a"]:
        record.add_field(field("300", " ", " ", ("a", row["215$a"])))
    record.add_field(field("880", "1", "0", ("6", "245-01/$1"), *title))
    return record


rows = read()
write(rows, join_equal(rows, lambda row: [goldrush(marc21(row))]))
