"""openpyxl adds up the numbers of each workbook, python-docx writes a paragraph for each: YEAR OUT [--read-only]."""

import atexit
import os
import pathlib
import resource
import sys

import docx
import openpyxl


def measured():
    own = resource.getrusage(resource.RUSAGE_SELF)
    with open(os.environ["BENCH_OUT"], "a") as file:
        file.write(f"{(own.ru_utime + own.ru_stime) * 1000} {own.ru_maxrss / 1024}\n")


if "BENCH_OUT" in os.environ:
    atexit.register(measured)

year, out = pathlib.Path(sys.argv[1]), sys.argv[2]
document = docx.Document()
for file in [year / "huyen.xlsx", *sorted((year / "xa").iterdir())]:
    workbook = openpyxl.load_workbook(file, read_only="--read-only" in sys.argv, data_only=True)
    for sheet in workbook.worksheets:
        total = sum(
            value
            for row in sheet.iter_rows(values_only=True)
            for value in row
            if isinstance(value, (int, float)) and not isinstance(value, bool)
        )
        document.add_paragraph(f"{file.name} {sheet.title}: {total}")
document.save(out)
