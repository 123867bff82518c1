"""The same book is the same valid ISBN, of ten digits or thirteen."""
from common import join_equal, read, write

rows = read()
write(rows, join_equal(rows, lambda row: row.isbns))
