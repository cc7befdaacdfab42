"""Adds up what stands in the filled-in workbooks of a year, with openpyxl alone: what its report has to say.

Usage: filled.py FOLDER YEAR. Prints JSON. Knows nothing of the tool's code: columns by their headings, rows by their labels.
"""

import collections
import glob
import json
import os
import sys

import openpyxl

folder, year = sys.argv[1], int(sys.argv[2])
sums = collections.Counter()


def rows_of(book, title):
    """The values of a sheet, row by row from its first."""
    return list(book[title].iter_rows(values_only=True))


def column(rows, text):
    return next(at for at, value in enumerate(rows[4]) if str(value).startswith(text))


def add(name, value):
    sums[name] += value or 0


C, D, L = 2, 3, 11

for path in glob.glob(os.path.join(glob.escape(folder), "xa", "*.xlsx")):
    # Only the sheets that are asked for are read.
    book = openpyxl.load_workbook(path, read_only=True)
    add("communes", 1)
    # Rows: households, of them of minorities, persons, of them of minorities.
    population = rows_of(book, "Hộ dân cư")
    add("households", population[6][D])
    add("householdsBefore", population[6][C])
    add("persons", population[8][D])
    for name, title in (("poor", "Hộ nghèo"), ("nearPoor", "Hộ cận nghèo")):
        census = rows_of(book, title)
        add(name, census[6][L])
        add(name + "Before", census[6][C])
    projects = rows_of(book, "Dự án sản xuất")
    for row in projects[7:]:
        of = row[column(projects, "Năm giao vốn")]
        if of is None:
            break
        block = "now" if of == year else "before"
        add(block + "Projects", 1)
        for name, heading in (
            ("Poor", "Hộ nghèo"),
            ("NearPoor", "Hộ cận nghèo"),
            ("Households", "Tổng số hộ"),
            ("Cost", "Tổng kinh phí"),
            ("Budget", "Ngân sách trung ương"),
            ("Own", "Đối ứng của hộ dân"),
        ):
            add(block + name, row[column(projects, heading)])
    funds = rows_of(book, "Nguồn vốn")
    for row in funds[7:]:
        if row[0] is None:
            break
        add("given", row[column(funds, "Vốn giao đầu năm")])
        add("carriedOver", row[column(funds, "Vốn năm")])
    book.close()
print(json.dumps(sums))
