"""OpenCC's t2s on titles, one a line on standard input, in bulk: all titles in one call.

    opencc-titles.py speed SECONDS     prints: name, titles a second, MB a second
    opencc-titles.py forms             prints a comparison form of each line: t2s, NFKC, case folding, letters and numbers only
"""
import sys
import time
import unicodedata

import opencc

text = sys.stdin.read()
converter = opencc.OpenCC("t2s")
if sys.argv[1] == "speed":
    seconds = float(sys.argv[2])
    titles = text.count("\n")
    size = len(text.encode())
    rounds = 0
    started = time.monotonic()
    while (took := time.monotonic() - started) < seconds or rounds == 0:
        converter.convert(text)
        rounds += 1
    print("opencc-t2s", round(rounds * titles / took), round(rounds * size / took / 1e6, 1))
else:
    for line in converter.convert(text).split("\n")[:-1]:
        folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", line).casefold())
        print("".join(c for c in folded if unicodedata.category(c)[0] in "LNM"))
