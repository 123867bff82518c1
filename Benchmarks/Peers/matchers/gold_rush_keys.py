"""Reads a MARC 21 file of ISO 2709 with pymarc and makes the Gold Rush key of each record; prints how many, and the seconds
of processor time and by the clock: gold_rush_keys.py FILE. The start of Python and the imports are not in them.
"""
import sys
import time

import pymarc
from goldrush import goldrush

started, began = time.process_time(), time.perf_counter()
count = 0
with open(sys.argv[1], "rb") as file:
    for record in pymarc.MARCReader(file):
        goldrush(record)
        count += 1
print(count, f"{time.process_time() - started:.3f}", f"{time.perf_counter() - began:.3f}")
