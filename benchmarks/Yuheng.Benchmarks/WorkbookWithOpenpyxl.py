"""Reads every value of a workbook with openpyxl in the way its manual shows; says the seconds of processor that it took.

python3 WorkbookWithOpenpyxl.py FILE.xlsx stream|usual TIMES
"""
import sys
import time

from openpyxl import load_workbook

path, mode, times = sys.argv[1], sys.argv[2], int(sys.argv[3])
start = time.process_time()
for _ in range(times):
    book = load_workbook(path, read_only=mode == "stream", data_only=True)
    cells = 0
    for sheet in book.worksheets:
        for row in sheet.iter_rows(values_only=True):
            for value in row:
                cells += value is not None
    book.close()
    assert cells
print(time.process_time() - start)
