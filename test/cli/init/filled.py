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


def column(sheet, text):
    return next(cell.column for cell in sheet[5] if str(cell.value).startswith(text))


def add(name, value):
    sums[name] += value or 0


for path in glob.glob(os.path.join(glob.escape(folder), "xa", "*.xlsx")):
    book = openpyxl.load_workbook(path)
    add("communes", 1)
    # Rows: households, of them of minorities, persons, of them of minorities.
    add("households", book["Hộ dân cư"]["D7"].value)
    add("persons", book["Hộ dân cư"]["D9"].value)
    for name, title in (("poor", "Hộ nghèo"), ("nearPoor", "Hộ cận nghèo")):
        add(name, book[title]["L7"].value)
        add(name + "Before", book[title]["C7"].value)
    add("householdsBefore", book["Hộ dân cư"]["C7"].value)
    projects = book["Dự án sản xuất"]
    for row in range(8, projects.max_row + 1):
        of = projects.cell(row, column(projects, "Năm giao vốn")).value
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
            add(block + name, projects.cell(row, column(projects, heading)).value)
    funds = book["Nguồn vốn"]
    for row in range(8, funds.max_row + 1):
        if funds.cell(row, 1).value is None:
            break
        add("given", funds.cell(row, column(funds, "Vốn giao đầu năm")).value)
        add("carriedOver", funds.cell(row, column(funds, "Vốn năm")).value)
print(json.dumps(sums))
