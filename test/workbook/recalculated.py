"""Workbooks cell by cell: what ours say their formulas show, and what another program computed.

usage: recalculated.py OURS THEIRS NAME...  two folders with workbooks of the same names. Prints for each how many formulas it has and
[sheet, cell, formula, ours, theirs] where they differ.
"""

import json
import sys

import openpyxl


def same(a, b):
    if isinstance(a, (int, float)) and isinstance(b, (int, float)):
        return abs(a - b) < 1e-9 * max(1, abs(a))
    return (a if a is not None else "") == (b if b is not None else "")


def compared(ours_path, theirs_path):
    formulas = openpyxl.load_workbook(ours_path, read_only=True)
    ours = openpyxl.load_workbook(ours_path, read_only=True, data_only=True)
    theirs = openpyxl.load_workbook(theirs_path, read_only=True, data_only=True)
    count, differing = 0, []
    for title in formulas.sheetnames:
        shown, computed = (list(book[title].iter_rows(values_only=True)) for book in (ours, theirs))
        for row in formulas[title].iter_rows():
            for cell in row:
                if cell.data_type != "f":
                    continue
                count += 1
                a, b = (value_at(rows, cell.row, cell.column) for rows in (shown, computed))
                if not same(a, b):
                    differing.append([title, cell.coordinate, cell.value, str(a), str(b)])
    return {"formulas": count, "differing": differing[:20]}


def value_at(rows, row, column):
    """A row ends with its last cell, a sheet with its last row."""
    return rows[row - 1][column - 1] if row <= len(rows) and column <= len(rows[row - 1]) else None


folders, names = sys.argv[1:3], sys.argv[3:]
print(json.dumps([compared(*(f"{folder}/{name}" for folder in folders)) for name in names], ensure_ascii=False))
