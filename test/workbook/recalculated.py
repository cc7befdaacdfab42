"""Two workbooks cell by cell: what ours says its formulas show, and what another program computed.

usage: recalculated.py ours.xlsx strip.xlsx          writes ours without cached values
       recalculated.py ours.xlsx theirs.xlsx compare prints [sheet, cell, formula, ours, theirs] where they differ
"""

import json
import sys

import openpyxl

ours_path, other_path = sys.argv[1], sys.argv[2]
if len(sys.argv) == 3:
    openpyxl.load_workbook(ours_path).save(other_path)
    sys.exit()

formulas = openpyxl.load_workbook(ours_path)
ours = openpyxl.load_workbook(ours_path, data_only=True)
theirs = openpyxl.load_workbook(other_path, data_only=True)


def same(a, b):
    if isinstance(a, (int, float)) and isinstance(b, (int, float)):
        return abs(a - b) < 1e-9 * max(1, abs(a))
    return (a if a is not None else "") == (b if b is not None else "")


count, differing = 0, []
for sheet in formulas:
    for row in sheet.iter_rows():
        for cell in row:
            if cell.data_type != "f":
                continue
            count += 1
            a, b = ours[sheet.title][cell.coordinate].value, theirs[sheet.title][cell.coordinate].value
            if not same(a, b):
                differing.append([sheet.title, cell.coordinate, cell.value, str(a), str(b)])
print(json.dumps({"formulas": count, "differing": differing[:20]}, ensure_ascii=False))
