"""Every figure that stands in the report again, from the cells of the workbooks alone; none of the tool's code.

Usage: recompute.py EXPLAIN.json YEAR_FOLDER TEMPLATE_FOLDER REPORT.docx
EXPLAIN.json is what `explain YEAR --json` gives: each printed figure with its operation and operands, down to cells, and
the places where it is printed. Every value is read here, from the workbooks; what the file says of them is only held
against it. Operations: src/model/figure.ts. How a figure is printed stands in the template at its place,
slug/figure/ordinal, or slug/figure/name. What is printed is read from the .docx: each mark is a content control whose tag is the figure's id,
with a bookmark whose name holds a hash of the place.
Prints a JSON summary; ends 1 where anything differs.
"""
import base64, datetime, functools, hashlib, itertools, json, os, re, sys, unicodedata, zipfile
from decimal import Decimal, ROUND_HALF_UP
from xml.etree import ElementTree
import openpyxl
from openpyxl.utils.cell import coordinate_to_tuple

explain_file, folder, template_folder, docx = sys.argv[1:5]
explained = json.load(open(explain_file, encoding='utf-8'))['figures']
figures, different = {}, []


def differs(figure, text, again, why):
    different.append({'figure': figure, 'text': text, 'again': again, 'why': why})


def collect(tree):
    """Every figure of a tree by its id."""
    if tree['kind'] == 'figure' and tree['id'] not in figures:
        figures[tree['id']] = tree
        for one in tree['operands']:
            collect(one)


for each in explained:
    collect(each['figure'])


@functools.cache
def book(file):
    return openpyxl.load_workbook(os.path.join(folder, file), data_only=True, read_only=True)


@functools.cache
def sheet(file, name):
    """The values of a sheet that is asked for, row by row: read from its beginning once."""
    return list(book(file)[name].iter_rows(values_only=True))


def cell(at):
    row, column = coordinate_to_tuple(at['cell'])
    value = sheet(at['file'], at['sheet'])[row - 1][column - 1]
    if isinstance(value, datetime.datetime):
        value = value.date()
    if value is None:
        raise ValueError(f'blank cell {at}')
    return value


# Words restated by hand from forms-vi.md and domain.md.
LEVEL = {'Huyện': 'huyện', 'Tỉnh': 'tỉnh', 'Xã (từ 01/7/2025)': 'xã'}
UPPER = {'Huyện': 'tỉnh', 'Xã (từ 01/7/2025)': 'tỉnh', 'Tỉnh': 'Trung ương'}
MODES = {
    'lien-ket': 'dự án liên kết sản xuất, tiêu thụ sản phẩm',
    'cong-dong': 'dự án hỗ trợ tại cộng đồng',
    'nhiem-vu': 'dự án hỗ trợ theo nhiệm vụ',
    'dac-thu': 'dự án hỗ trợ đặc thù',
}
GROUPS = {
    'ngheo': 'hộ nghèo',
    'can-ngheo': 'hộ cận nghèo',
    'moi-thoat-ngheo': 'hộ mới thoát nghèo',
    'khac': 'hộ thuộc đối tượng khác',
    'thanh-can-ngheo': 'hộ trở thành hộ cận nghèo',
    'vuot-chuan': 'hộ vượt chuẩn cận nghèo',
    'tai-ngheo': 'hộ tái nghèo',
    'phat-sinh': 'hộ nghèo phát sinh mới',
    'tu-can-ngheo': 'hộ cận nghèo trở thành hộ nghèo',
}
CAPITAL = {'dau-tu': 'vốn đầu tư phát triển', 'su-nghiep': 'vốn sự nghiệp'}
KINDS = {'Chăn nuôi': 'chăn nuôi', 'Trồng trọt': 'trồng', 'Lâm nghiệp': 'trồng', 'Thủy sản': 'nuôi', 'Khác': ''}


def lower(text):
    return text[:1].lower() + text[1:]


def grouped(value, decimals=0):
    value = Decimal(value).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    whole, _, fraction = f'{abs(value):f}'.partition('.')
    whole = re.sub(r'\B(?=(?:\d{3})+$)', '.', whole)
    return ('-' if value < 0 else '') + whole + (',' + fraction if fraction else '')


def count(value, width=2):
    return re.sub(r'\B(?=(?:\d{3})+$)', '.', str(int(value)).zfill(width))


def joined(texts, last=' và '):
    texts = list(dict.fromkeys(texts))
    return texts[0] if len(texts) == 1 else ', '.join(texts[:-1]) + last + texts[-1] if texts else ''


def short_date(day):
    return f'{day.day:02d}/{day.month:02d}/{day.year}' if day.month <= 2 else f'{day.day:02d}/{day.month}/{day.year}'


def long_date(day):
    month = f'{day.month:02d}' if day.month <= 2 else day.month
    return f'ngày {day.day:02d} tháng {month} năm {day.year}'


made = {}


def value_of(id):
    if id not in made:
        made[id] = redo(id, figures[id])
    return made[id]


def operand(one):
    return value_of(one['id']) if one['kind'] == 'figure' else cell(one)


def numbers(figure):
    return [Decimal(str(operand(one))) for one in figure['operands']]


def last(id):
    return id.rsplit('.', 1)[1]


def redo(id, figure):
    operation, operands = figure['operation'], figure['operands']
    if operation == 'cell':
        value = operand(operands[0])
        if figure['value']['kind'] == 'number':
            return Decimal(str(value))
        return str(value) if figure['value']['kind'] == 'text' else value
    if operation == 'sum':
        return sum(numbers(figure), Decimal(0))
    if operation == 'subtract':
        first, *others = numbers(figure)
        return first - sum(others)
    if operation == 'million-to-dong':
        return sum(numbers(figure), Decimal(0)) * 1_000_000
    if operation == 'count':
        for one in operands:
            operand(one)
        return Decimal(len(operands))
    if operation == 'count-distinct':
        return Decimal(len({operand(one) for one in operands}))
    if operation == 'sum-product':
        values = numbers(figure)
        return sum((a * b for a, b in zip(values[::2], values[1::2])), Decimal(0))
    if operation == 'percent':
        part, whole = numbers(figure)
        return (part / whole * 100).quantize(Decimal(1).scaleb(-decimals_of(figure)), ROUND_HALF_UP)
    if operation == 'points':
        first, second = numbers(figure)
        return first - second
    if operation == 'shift-year':
        return str(int(operand(operands[0])) + figure['shift'])
    if operation == 'month':
        return re.sub(r'^\d+/', '', short_date(operand(operands[0])))
    if operation == 'period':
        return scheme(operand(operands[0])) if id.startswith('trich-dan.') else period(operand(operands[0]))
    if operation == 'citation':
        return citation_of(figure)
    maker = {'breakdown': breakdown, 'present': present, 'join': join, 'words': words, 'phrase': phrase}
    maker['compare'] = compare
    return maker[operation](id, operands)


def decimals_of(figure):
    return figure['value'].get('decimals', 0)


def said(value):
    return isinstance(value, str)


def breakdown(id, operands):
    values = [(last(one['id']), operand(one)) for one in operands]
    if last(id) == 'chi-tiet':
        pairs = zip(values[::2], values[1::2])
        return ', '.join(f'{name} {count(n)} cụm' for (_, name), (_, n) in pairs if n != 0)
    if last(id) == 'co-cau':
        groups = [f'{count(n)} {GROUPS[part]}' for part, n in values if not said(n) and n != 0]
        return '; '.join(groups + [n for _, n in values if said(n)])
    return joined([f'{count(n)} {noun}' for n, noun in modes(values)])


def modes(values):
    """Support modes that there are: how many, and their words; a text behind a number says what is linked."""
    behind = [value for _, value in values[1:]] + [None]
    return [
        (n, f'{MODES[part]} {after}' if said(after) else MODES[part])
        for (part, n), after in zip(values, behind)
        if not said(n) and n != 0
    ]


def present(id, operands):
    texts = [operand(name) for name, n in zip(operands[::2], operands[1::2]) if operand(n) != 0]
    text = joined(texts, ', ')
    return text[:1].upper() + text[1:] if last(id) == 'xa-dau-cau' else text


def join(id, operands):
    values = [operand(one) for one in operands]
    if last(id) == 'noi-dung' and not id.startswith(('cham', 'hop-ban-chi-dao')):
        decimals = [decimals_of(figures[one['id']]) for one in operands[::2]]
        return joined([f'{grouped(n, d) if d else count(n)} {text}' for n, d, text in zip(values[::2], decimals, values[1::2])])
    texts = [str(value) for value in values]
    if last(id) == 'ghi-chu':
        return '; '.join(re.sub(r'^[;,.\s]+|[;,.\s]+$', '', text) for text in texts)
    if id == 'hop-ban-chi-dao.noi-dung':
        return '; '.join(dict.fromkeys(re.sub(r'[.;\s]+$', '', text) for text in texts))
    if last(id) in ('co-so', 'co-quan', 'chua-giam-sat'):
        return joined(texts, ', ')
    return '; '.join(texts) if id.startswith('cham') else joined(map(lower, texts))


def words(id, operands):
    name = last(id)
    if id == 'bao-cao.cap':
        return LEVEL[operand(operands[0])]
    if id == 'bao-cao.cap-tren':
        return UPPER[operand(operands[0])]
    if name == 'cap':
        return issuing_level(operand(operands[0]))
    if name == 'loai':
        return joined([CAPITAL[last(one['id'])] for one in operands if operand(one) != 0])
    if name == 'phuong-thuc':
        return ' '.join(last(one['id']) for one in operands if operand(one) != 0)
    if name == 'loai-du-an':
        there = modes([(last(one['id']), operand(one)) for one in operands])
        return there[0][1] if len(there) == 1 else 'dự án'
    if name == 'hoat-dong':
        phrases = []
        for one in operands:
            # the kind of a content stands behind it, where "Danh mục" lists it
            if one['sheet'] == 'Danh mục':
                phrases[-1] = f'{KINDS[cell(one)]} {phrases[-1]}'.strip()
            else:
                phrases.append(lower(cell(one)))
        return joined(phrases)
    codes = [re.match(r'DA(\d)(?:-TDA(\d))?$', operand(one)).groups() for one in operands]
    parts = ', '.join(f'Tiểu dự án {part}' for _, part in codes if part)
    return f'{parts} thuộc Dự án {codes[0][0]}' if parts else f'Dự án {codes[0][0]}'


def issuing_level(said):
    """The level of a document in its annex: as the register says it, or by the name of who issued it; laws are the centre's."""
    own, area, province = setting('Cách gọi địa bàn'), setting('Tên địa bàn'), setting('Tỉnh')
    name = f' {lower(said)} '
    if said in ('Trung ương', 'Xã'):
        return said
    if re.match(r' (?:ủy ban|hội đồng) nhân dân (?:xã|thị trấn|phường) ', name):
        return 'Xã'
    if said == 'Huyện' or area.lower() in name.lower() or name.endswith(f' {own} '):
        return own[0].upper() + own[1:]
    kind = kind_of(province)
    if said == 'Tỉnh' or province.lower() in name.lower() or name.endswith(f' {kind} ') or name.startswith(' sở '):
        return kind[0].upper() + kind[1:]
    return 'Trung ương'


def kind_of(place):
    """"tỉnh" of "tỉnh Kon Tum"."""
    return ' '.join(itertools.takewhile(str.islower, place.split()))


def phrase(id, operands):
    values = [operand(one) for one in operands]
    if id.endswith('co-quan.day-du'):
        issuer, place = values
        return issuer[: -len(kind_of(place))] + place
    if id == 'muc-tieu.nam-sau':
        rate = str(values[0]).replace('.', ',') + ' điểm phần trăm'
        return f'trên {rate}' if values[1] == 'trên' else f'từ {rate} trở lên'
    if id == 'bao-cao.cap-tren-va-so-nganh':
        return 'các sở, ngành' if values[0] == 'Trung ương' else f'Ủy ban nhân dân {values[0]} và các sở, ngành'
    if last(id) == 'day-du':
        noun, name = lower(values[0]), values[1]
        rest = name[name.lower().index(noun.lower()) + len(noun):]
        rest = re.split(r'\s(?:tại|trên địa bàn|ở|cho|của|liên|xã|thị trấn|phường|thôn|làng|tổ|huyện)\s', rest + ' ')[0]
        return f'{noun} {rest.strip()}'
    if last(id) == 'ten' and id.startswith('xa.'):
        return f'{lower(values[0])} {values[1]}'
    return f'{values[0]} {lower(values[1])}'


def compare(id, operands):
    change, *targets, upper, own = operands
    levels = {'muc-tieu.tinh': operand(upper), 'muc-tieu.don-vi': operand(own)}
    sides = {True: [], False: []}
    for target in targets:
        least, level = operand(target), levels[target['id']]
        who = level if level == 'Trung ương' else f'Ủy ban nhân dân {level}'
        sides[-operand(change) >= least].append(f'{who} giao (giảm từ {grouped(least, 2)} điểm phần trăm trở lên)')
    said = [(verb, ' và '.join(sides[side])) for side, verb in ((True, 'đạt'), (False, 'chưa đạt')) if sides[side]]
    return ', '.join(f'{verb} chỉ tiêu {which}' for verb, which in said)


def citation_of(figure):
    """Keys and clause from the cells of "Trích dẫn"; of the register's rows with those keys, only the recorded cells."""
    places = [one for one in figure['operands'] if one['sheet'] == 'Trích dẫn']
    recorded = {one['cell'] for one in figure['operands'] if one['sheet'] == 'Văn bản'}
    keys = [cell(one) for one in places if one['cell'][0] in 'CDEF']
    clauses = [cell(one) for one in places if one['cell'][0] == 'G']
    rows = {row[0]: (number, row) for number, row in enumerate(sheet('huyen.xlsx', 'Văn bản'), 1) if row[0]}
    documents = []
    for key in keys:
        number, row = rows[key]
        columns = zip('BCDEF', row[1:6])
        documents.append([key] + [value if f'{column}{number}' in recorded else None for column, value in columns])
    return [(document, clauses[0] if clauses and n == 0 else '') for n, document in enumerate(documents)]


def setting(label):
    """What stands beside a label of "Báo cáo"."""
    rows = sheet('huyen.xlsx', 'Báo cáo')
    return next(row[n + 1] for row in rows for n, text in enumerate(row) if str(text).startswith(label))


def period(title):
    """The years that a title names around the year of the report."""
    named = re.findall(r'giai đoạn\s+(\d{4})\s*(?:[-–—]|đến(?:\s+năm)?)\s*(\d{4})(?!\d)', title, re.I)
    return next(f'{a} - {b}' for a, b in named if int(a) <= int(setting('Năm báo cáo')) <= int(b))


def scheme(title):
    return re.search(r'giai đoạn\s+\d{4}\s*[-–—]\s*\d{4}(,?\s+(và\s+)?(định hướng|tầm nhìn)\s+(đến\s+)?(năm\s+)?\d{4})?', title)[0]


cited = set()


def cite(documents, form):
    def one(row, clause):
        key, kind, number, day, issuer, summary = row[:6]
        summary = re.sub(r'[.;]+$', '', (summary or '').strip())
        if kind == 'Luật':
            text = f'{kind} {summary}'
        elif form == 'ngan' or (key in cited and form != 'day-du'):
            text = f'{kind} số {number}'
        else:
            text = f'{kind} số {number}' + (',' if setting('Dấu phẩy') == 'Có' else '') + f' ngày {short_date(day)}'
            text += ('' if form == 'khong-co-quan' else f' của {issuer}') + (f' {summary}' if summary else '')
        if form != 'ngan':
            cited.add(key)
        return f'{clause} {text}' if clause else text
    return '; '.join(one(*document) for document in documents)


outputs = {}


def filters_at(place, id):
    """The filters of the output at a place, read from the template; the frame's own are restated."""
    slug, _, ordinal = place.split('/')
    file = os.path.join(template_folder, slug + '.md')
    if not os.path.exists(file):
        if slug == 'dau-trang' and id in ('bao-cao.dia-ban', 'bao-cao.co-quan', 'bao-cao.co-quan-chu-quan'):
            return [['hoa']]
        return [['so-van-ban']] if id == 'bao-cao.so' else [['ngay-dai']] if id == 'bao-cao.ngay-ky' else []
    if slug not in outputs:
        # the title of an annex is printed in capitals
        title = lambda line: ['hoa'] if slug.startswith('phu-luc') and line.startswith('# ') else []
        outputs[slug] = [
            [part.strip() for part in output.split('|')] + title(line)
            for line in open(file, encoding='utf-8')
            for output in re.findall(r'\{\{(.*?)\}\}', line)
        ]
    member = lambda output: output[0].partition('.')[2]
    in_loop = lambda output: member(output) and f'.{id}'.endswith('.' + member(output))
    same = [o for o in outputs[slug] if o[0] == id] or [o for o in outputs[slug] if in_loop(o)]
    which = ordinal.split('.')[0]
    name = lambda output: next((re.sub(r"^vi-tri\s*:\s*'?|'$", '', each) for each in output if each.startswith('vi-tri')), None)
    highest, places = 0, []
    for output in same:
        # a number is kept from before; those without count on from the highest so far
        place = name(output) or str(highest + 1)
        highest = max(highest, int(place)) if place.isdigit() else highest
        places.append((place, output))
    chosen = next(output for place, output in places if place == which)
    steps = [each for each in chosen[1:] if not each.startswith('vi-tri')]
    return [[part.strip(" '") for part in each.split(':')] for each in steps]


def rate(value, decimals, form):
    text = grouped(value, decimals)
    return re.sub(',?0+$', '', text) if form == 'gon' and decimals > 0 else text


def as_number(figure, value, name, argument):
    decimals = decimals_of(figure)
    if name == 'so' and argument and decimals == 0:
        return count(value, int(argument))
    if name == 'tien':
        return grouped(value)
    if name == 'trieu':
        text = (value / 1_000_000).normalize()
        return grouped(text, max(2, -text.as_tuple().exponent) if text != text.to_integral() else 0)
    if name == 'ty-le':
        return rate(value, decimals, argument) + '%'
    if name == 'ty-le-so':
        return rate(value, decimals, argument)
    if name == 'diem':
        return rate(abs(value), 2, argument)
    if name == 'co-dau':
        sign = '+' if value > 0 else '-' if value < 0 else ''
        return sign + grouped(abs(value), decimals)
    if name == 'la-ma':
        tens, ones = divmod(int(value), 10)
        return 'X' * tens + ('', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX')[ones]
    if name == 'tang-giam':
        moved = 'giảm' if value < 0 else 'tăng'
        return f'{moved} {grouped(abs(value), 2)} điểm phần trăm' if value else 'không thay đổi'
    if name in (None, 'so'):
        return grouped(value, decimals)
    raise ValueError(f'no way to print a number with {name}')


DATES = {
    None: short_date,
    'ngay': short_date,
    'ngay-dai': long_date,
    'ngay-thang-nam': lambda day: long_date(day).removeprefix('ngày '),
    'thang-nam': lambda day: short_date(day).split('/', 1)[1],
}
LETTERS = {
    'hoa': str.upper,
    'dau-hoa': lambda text: text[:1].upper() + text[1:],
    'dau-thuong': lower,
    # the decree: a document's number below 10 takes a zero
    'so-van-ban': lambda text: re.sub(r'^(\d)$', r'0\1', text),
    'chu': str,
}


def write(id, filters):
    figure, value = figures[id], value_of(id)
    steps = [(each + [None])[:2] for each in filters]
    formatted = bool(steps) and steps[0][0] not in LETTERS
    name, argument = steps[0] if formatted else (None, None)
    kind = figure['value']['kind']
    if kind == 'citation':
        text = cite(value, argument)
    elif kind == 'date':
        text = DATES[name](value)
    elif kind == 'number':
        text = as_number(figure, value, name, argument)
    elif formatted:
        raise ValueError(f'no way to print a text with {name}')
    else:
        text = value
    for name, _ in steps[formatted:]:
        text = LETTERS[name](text)
    return text


W = '{http://schemas.openxmlformats.org/wordprocessingml/2006/main}'


def short_hash(text, length):
    digest = hashlib.sha256(unicodedata.normalize('NFC', text).encode()).digest()
    return base64.b32encode(digest).decode().lower()[:length]


def marks():
    """Tag, bookmarks and text of every mark in reading order, a footnote's at its first reference."""
    with zipfile.ZipFile(docx) as archive:
        body, notes = (ElementTree.fromstring(archive.read(f'word/{part}.xml')) for part in ('document', 'footnotes'))
    pending = {note.get(W + 'id'): note for note in notes}

    def visit(element):
        tag = element.find(f'{W}sdtPr/{W}tag') if element.tag == W + 'sdt' else None
        # the control around a whole table is no figure's
        if tag is not None and not tag.get(W + 'val').startswith('bang.'):
            names = [one.get(W + 'name') for one in element.iter(W + 'bookmarkStart')]
            yield tag.get(W + 'val'), names, text_of(element)
        if element.tag == W + 'footnoteReference' and element.get(W + 'id') in pending:
            yield from visit(pending.pop(element.get(W + 'id')))
        for child in element:
            yield from visit(child)

    return list(visit(body))


def text_of(element):
    """No-break blanks and hyphens as they are read."""
    shown = ('-' if one.tag == W + 'noBreakHyphen' else one.text or '' for one in element.iter())
    return ''.join(shown).replace('\u00a0', ' ')


def place_of(id, names, waiting):
    """Which of the printed places a mark is: the hashes of figure, text and place in its bookmark's name say so."""
    for one in waiting:
        parts = short_hash(id, 10) + short_hash(one['text'], 9) + short_hash(one['place'], 10)
        if one['figure'] == id and names == ['_dk1' + parts]:
            waiting.remove(one)
            return one
    raise ValueError('no place of this figure has this bookmark')


def held(figure):
    """Whether the tool says of a figure and its cells what comes out here."""
    for one in figure['operands']:
        if one['kind'] == 'cell' and 'value' in one and Decimal(str(one['value'])) != Decimal(str(cell(one))):
            return False
    says, again = figure['value'], value_of(figure['id'])
    if says['kind'] == 'number':
        return Decimal(str(says['value'])) == again
    if says['kind'] == 'date':
        return [says['value'][part] for part in ('year', 'month', 'day')] == [again.year, again.month, again.day]
    return says['kind'] == 'citation' or says['value'] == again


waiting = [one for each in explained for one in each['printed'] if one['figure'] == each['figure']['id']]
found, equal, fixed = marks(), 0, []
for id, names, text in found:
    again = None
    try:
        place = place_of(id, names, waiting)
        if figures[id]['operation'] == 'fixed':
            fixed.append(id)
            again = place['text']
        else:
            again = write(id, filters_at(place['place'], id))
            equal += again == text
    except Exception as error:
        differs(id, text, None, repr(error))
        continue
    if again != text:
        differs(id, text, again, 'not what stands in the document')
for one in waiting:
    differs(one['figure'], one['text'], None, 'not in the document')
# the trees themselves, also of what is printed only as a part of something
for id, figure in figures.items():
    if figure['operation'] != 'fixed' and id not in [one['figure'] for one in different] and not held(figure):
        differs(id, json.dumps(figure['value'], ensure_ascii=False), str(value_of(id)), 'not what explain says')
summary = {'marks': len(found), 'equal': equal, 'fixed': fixed, 'figures': len(figures), 'different': different}
print(json.dumps(summary, ensure_ascii=False))
sys.exit(1 if different else 0)
