"""Fills in the blank workbooks of a year as a person would: finds every cell by what is printed beside or above it.

Usage: fill.py FOLDER YEAR [so-bo] [doi-tuong] [--list FILE]. Knows nothing of the tool's code; numbers are made from the openings that
stand in the forms (or are typed where they are blank), so that every identity holds.
`doi-tuong` answers "Đối tượng thụ hưởng" alone, which has to stand before the communes' workbooks can be made.
`--list` changes no workbook: it writes what would be typed, one cell a line, for another program to type (libreoffice.bas).
"""

import datetime
import gc
import glob
import os
import sys

import openpyxl

# A workbook is made of a hundred thousand small things, all of them needed: looking for garbage among them takes a fifth of the time.
gc.set_threshold(200_000)
folder, year = sys.argv[1], int(sys.argv[2])
preliminary = "so-bo" in sys.argv[3:]
listing = sys.argv[sys.argv.index("--list") + 1] if "--list" in sys.argv else None
cutoff = datetime.datetime(year, 11, 20)
typed_cells = []


def save(book, path):
    if listing is None:
        book.save(path)
        return
    blank = openpyxl.load_workbook(path)
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value != blank[sheet.title][cell.coordinate].value:
                    typed_cells.append((os.path.abspath(path), sheet.title, cell.coordinate, *as_typed(cell.value)))


def as_typed(value):
    """Kind and text: "so" a number, "ngay" the days since 30/12/1899, "chu" text."""
    if isinstance(value, datetime.datetime):
        return "ngay", str((value - datetime.datetime(1899, 12, 30)).days)
    return ("chu", value) if isinstance(value, str) else ("so", repr(value))


def heading(sheet, text):
    """Column whose heading begins with this text."""
    for cell in sheet[5]:
        if cell.value is not None and str(cell.value).startswith(text):
            return cell.column
    raise KeyError(f"{sheet.title}: no heading {text}")


def fields(sheet, typed):
    rows = {sheet.cell(row, 2).value: row for row in range(7, sheet.max_row + 1)}
    for label, value in typed.items():
        row = rows[label]
        if sheet.cell(row, 3).value is None:
            sheet.cell(row, 3).value = value


def put(sheet, row, typed):
    for text, value in typed.items():
        sheet.cell(row, heading(sheet, text)).value = value


def fill_census(book, seed):
    population, poor, near = book["Hộ dân cư"], book["Hộ nghèo"], book["Hộ cận nghèo"]
    typed = population["C7"].value is None
    openings = {
        "Hộ dân cư": (1000 + 7 * seed, 400 + seed, 4200 + 29 * seed, 1700 + 5 * seed),
        "Hộ nghèo": (90 + seed, 60 + seed, 380 + 4 * seed, 260 + 4 * seed),
        "Hộ cận nghèo": (50 + seed, 30 + seed, 210 + 4 * seed, 130 + 4 * seed),
    }
    for sheet in (population, poor, near):
        for index, value in enumerate(openings[sheet.title]):
            if typed or sheet.cell(7 + index, 3).value is None:
                sheet.cell(7 + index, 3).value = value
    for row in range(7, 11):
        population.cell(row, 4).value = population.cell(row, 3).value
    # All of them households of ethnic minorities: the part never passes the whole.
    to_near, above, near_above = (3, 3, 12, 12), (2, 2, 8, 8), (2, 2, 8, 8)
    for index in range(4):
        row = 7 + index
        for column in range(4, 11):
            poor.cell(row, column).value = 0
            near.cell(row, column).value = 0
        poor.cell(row, 4).value = to_near[index]
        poor.cell(row, 5).value = above[index]
        near.cell(row, 7).value = to_near[index]
        near.cell(row, 5).value = near_above[index]
        poor.cell(row, 12).value = poor.cell(row, 3).value - to_near[index] - above[index]
        near.cell(row, 12).value = near.cell(row, 3).value + to_near[index] - near_above[index]
    return {
        "Số đối chiếu: tổng số hộ dân cư": population["D7"].value,
        "Số đối chiếu: tổng số nhân khẩu": population["D9"].value,
        "Số đối chiếu: hộ nghèo": poor["L7"].value,
        "Số đối chiếu: nhân khẩu nghèo": poor["L9"].value,
        "Số đối chiếu: hộ cận nghèo": near["L7"].value,
        "Số đối chiếu: nhân khẩu cận nghèo": near["L9"].value,
    }, openings if typed else None


def fill_commune(path, seed):
    book = openpyxl.load_workbook(path)
    info = book["Thông tin"]
    fields(
        info,
        {
            "Kết quả rà soát hộ nghèo, hộ cận nghèo": "Sơ bộ" if preliminary else "Chính thức",
            "Số, ngày quyết định công nhận danh sách của Chủ tịch UBND xã": None
            if preliminary
            else f"{20 + seed}/QĐ-UBND ngày 15/11/{year}",
            "Số liệu tính đến ngày": cutoff,
            "Lần gửi": 1,
            "Ngày lập biểu": cutoff,
            "Người lập biểu": "Nguyễn Văn A",
            "Chức danh": "Công chức văn hóa - xã hội",
            "Số điện thoại": "0260 000 0000",
            "Người ký": "Trần Thị B",
            "Chức vụ người ký": "Chủ tịch UBND",
        },
    )
    totals, openings = fill_census(book, seed)
    for sheet in book:
        question = sheet["A3"].value
        if isinstance(question, str) and question.endswith("không?"):
            sheet["D3"].value = "Không"
    funds = book["Nguồn vốn"]
    given = []
    for row in range(8, funds.max_row + 1):
        if funds.cell(row, 1).value is None:
            break
        carried, money = 0, 0
        if funds.cell(row, 1).value == "DA2" and funds.cell(row, 3).value == "Ngân sách trung ương":
            carried = 50_000_000 if seed % 4 == 1 else 0
            money = 100_000_000 + 4_000_000 * (seed % 10)
            given = [
                (funds.cell(row, 2).value, funds.cell(row, 4).value, of, amount)
                for of, amount in ((year - 1, carried), (year, money))
                if amount > 0
            ]
        for column, value in ((5, carried), (6, money), (7, 0), (9, carried * 3 // 4), (10, money * 3 // 4)):
            funds.cell(row, column).value = value
    if given:
        projects = book["Dự án sản xuất"]
        projects["D3"].value = "Có"
        for index, (subproject, _, of, amount) in enumerate(given):
            poor, near = 4 + seed % 3, 2 + seed % 2
            put(
                projects,
                8 + index,
                {
                    "Dự án, tiểu dự án": subproject,
                    "Tên dự án": "Nuôi bò sinh sản" if of == year else "Nuôi dê sinh sản",
                    "Phương thức": "Cộng đồng",
                    "Năm giao vốn": of,
                    "Số quyết định": f"{100 + 200 * index + seed}/QĐ-UBND",
                    "Ngày quyết định": datetime.datetime(year, 5, 5),
                    "Hộ nghèo": poor,
                    "Hộ cận nghèo": near,
                    "Hộ mới thoát nghèo": 0,
                    "Đối tượng khác": 0,
                    "Tổng số hộ": poor + near,
                    "Ngân sách trung ương": amount * 9 // 10,
                    "Ngân sách địa phương": 0,
                    "Đối ứng của hộ dân": 30_000_000,
                    "Vốn huy động khác": 0,
                    "Tổng kinh phí": amount * 9 // 10 + 30_000_000,
                    "Đã giải ngân": amount * 3 // 4,
                    "Nội dung hỗ trợ": "Bò sinh sản" if of == year else "Dê sinh sản",
                    "Số lượng": poor + near,
                    "Đơn vị tính": "cặp" if of == year else "con",
                    "Tiến độ": "Đang thực hiện",
                },
            )
    targets = book["Chỉ tiêu khác"]
    for row in range(7, targets.max_row + 1):
        if targets.cell(row, 1).value is not None:
            targets.cell(row, 6).value = 10
    save(book, path)
    return info["C10"].value, info["C9"].value, totals, openings, given


def fill_eligibility(book, names):
    eligibility = book["Đối tượng thụ hưởng"]
    for row in range(7, 20):
        if eligibility.cell(row, 3).value is None:
            ours = eligibility.cell(row, 1).value in ("DA2", "DA7-TDA2")
            put(
                eligibility,
                row,
                {
                    "Huyện thuộc đối tượng": "Có" if ours else "Không",
                    "Giao vốn cho xã": "Có" if eligibility.cell(row, 1).value == "DA2" else "Không",
                    "Có vốn đầu tư": "Không",
                    "Cơ quan chủ trì": names[0] if ours else None,
                },
            )
        takes_part = eligibility.cell(row, 3).value == "Có"
        put(eligibility, row, {"Đánh giá tiến độ": "Đúng tiến độ" if takes_part else "Không đánh giá"})


def fill_district(path, communes):
    book = openpyxl.load_workbook(path)
    report = book["Báo cáo"]
    area = report["C13"].value
    office = report["C17"].value or "Phòng Nội vụ"
    totals = {}
    for _, _, own, _, _ in communes:
        for label, value in own.items():
            totals[label] = totals.get(label, 0) + value
    openings = [opening for _, _, _, opening, _ in communes]
    rates = {}
    if all(opening is not None for opening in openings):
        households = sum(opening["Hộ dân cư"][0] for opening in openings)
        for name, sheet in (("hộ nghèo", "Hộ nghèo"), ("hộ cận nghèo", "Hộ cận nghèo")):
            part = sum(opening[sheet][0] for opening in openings)
            rates[f"Tỷ lệ {name} đã công bố năm {year - 1} (%)"] = round(part / households * 100 + 1e-9, 2)
    labels = {report.cell(row, 2).value: row for row in range(7, report.max_row + 1)}
    targets = {
        label: 0.2 + 0.1 * index
        for index, label in enumerate(l for l in labels if l and l.startswith(f"Giảm tỷ lệ hộ nghèo năm {year}"))
    }
    fields(
        report,
        {
            "Đơn vị tham mưu": office,
            "Ký hiệu lưu": "PNV",
            "Tỉnh": "tỉnh Kon Tum",
            "Kính gửi": f"Hội đồng nhân dân {area}",
            "Kỳ họp": "Kỳ họp thứ 9",
            "Khóa": "XIV",
            "Thể thức ký": "Chủ tịch ký",
            "Nơi nhận 1": "Như trên",
            "Hạn xã gửi số liệu": datetime.datetime(year, 11, 22),
            "Hạn xã gửi lại": datetime.datetime(year, 11, 27),
            "Ngày phải trình": datetime.datetime(year, 12, 5),
            "Số liệu tính đến ngày": cutoff,
            "Kết quả rà soát hộ nghèo, hộ cận nghèo": "Sơ bộ" if preliminary else "Chính thức",
            "Ngày dự kiến hoàn thành rà soát": datetime.datetime(year, 12, 14) if preliminary else None,
            **totals,
            **rates,
            **{label: round(value, 2) for label, value in targets.items()},
        },
    )
    offices = book["Cơ quan, đơn vị"]
    if offices["A7"].value is None:
        put(offices, 7, {"Mã": "PNV", "Tên chính thức": office, "Loại": "Phòng chuyên môn"})
    names = [offices.cell(row, 2).value for row in range(7, 47) if offices.cell(row, 2).value]
    units = book["Xã, thị trấn"]
    for row in range(7, 137):
        if units.cell(row, 2).value is not None and units.cell(row, 6).value is None:
            put(units, row, {"Khu vực": "Địa bàn khác"})
    last_year = book["Số liệu năm trước"]
    by_code = {code: opening for code, _, _, opening, _ in communes}
    for row in range(8, 8 + len(communes)):
        opening = by_code.get(last_year.cell(row, 2).value)
        if opening is None or last_year.cell(row, 4).value is not None:
            continue
        values = opening["Hộ dân cư"] + opening["Hộ nghèo"] + opening["Hộ cận nghèo"]
        for index, value in enumerate(values):
            last_year.cell(row, 4 + index).value = value
        last_year.cell(row, 16).value = "Chính thức"
    for row in range(8, 8 + len(communes)):
        if last_year.cell(row, 16).value == "Sơ bộ":
            # What the clerk does when the decision has come.
            last_year.cell(row, 16).value = "Chính thức"
    fill_eligibility(book, names)
    allocations, lines = book["Vốn giao"], {}
    row = 8
    for _, name, _, _, given in communes:
        for subproject, capital, of, money in given:
            lines[subproject, capital, of] = lines.get((subproject, capital, of), 0) + money
            put(
                allocations,
                row,
                {
                    "Dự án, tiểu dự án": subproject,
                    "Đơn vị được giao": name,
                    "Nguồn vốn": "Ngân sách trung ương",
                    "Loại vốn": capital,
                    "Năm giao vốn": of,
                    "Giao đầu năm": money / 1_000_000,
                    "Điều chỉnh": 0,
                    "Đã giải ngân": money * 3 / 4 / 1_000_000,
                    "Mã văn bản": "QD-VON",
                },
            )
            row += 1
    for row, ((subproject, capital, of), money) in enumerate(lines.items(), 8):
        put(
            book["Tổng vốn theo quyết định"],
            row,
            {
                "Mã văn bản": "QD-VON",
                "Dự án, tiểu dự án": subproject,
                "Nguồn vốn": "Ngân sách trung ương",
                "Loại vốn": capital,
                "Năm giao vốn": of,
                "Tổng giao đầu năm": money / 1_000_000,
                "Tổng điều chỉnh": 0,
            },
        )
    documents = book["Văn bản"]
    row = next(row for row in range(7, 157) if documents.cell(row, 1).value is None)
    for key, kind, number, summary in (
        ("QD-VON", "Quyết định", "900/QĐ-UBND", "về việc giao dự toán ngân sách"),
        ("KH-NAM", "Kế hoạch", "60/KH-UBND", "thực hiện Chương trình giảm nghèo"),
        ("QD-CT", "Quyết định", "15/QĐ-UBND", "về việc giao chỉ tiêu giảm nghèo"),
    ):
        put(
            documents,
            row,
            {
                "Mã văn bản": key,
                "Tên loại": kind,
                "Số, ký hiệu": number,
                "Ngày ban hành": datetime.datetime(year, 3, 5),
                "Cơ quan ban hành": report["C9"].value,
                "Trích yếu": summary,
                "Đưa vào danh mục": "Có",
                "Đã đối chiếu": "Rồi",
            },
        )
        row += 1
    citations = book["Trích dẫn"]
    for row in range(7, citations.max_row + 1):
        if citations.cell(row, 8).value == "báo thiếu" and citations.cell(row, 3).value is None:
            citations.cell(row, 3).value = "KH-NAM"
        if citations.cell(row, 1).value == "III (1)":
            citations.cell(row, 3).value = "QD-CT"
    for sheet in book:
        question = sheet["A3"].value
        if isinstance(question, str) and question.endswith("không?") and sheet["D3"].value is None:
            sheet["D3"].value = "Không"
    save(book, path)


if "doi-tuong" in sys.argv[3:]:
    path = os.path.join(folder, "huyen.xlsx")
    first = openpyxl.load_workbook(path)
    fill_eligibility(first, ["Phòng Nội vụ"])
    save(first, path)
else:
    files = sorted(glob.glob(os.path.join(glob.escape(folder), "xa", "*.xlsx")))
    fill_district(os.path.join(folder, "huyen.xlsx"), [fill_commune(path, seed) for seed, path in enumerate(files)])
if listing is not None:
    with open(listing, "w", encoding="utf-8", newline="\n") as out:
        out.writelines("\t".join(each) + "\n" for each in typed_cells)
