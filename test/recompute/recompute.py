"""Every printed figure again, from the cells of the workbooks alone; none of the tool's code.

Usage: recompute.py DUMP.json YEAR_FOLDER TEMPLATE_FOLDER REPORT.docx
DUMP.json: {"figures": {id: {operation, operands, unit, kind, decimals?, shift?, lacking?}}, "printed": [{figure, text, place}],
"comma": bool}. Operands name cells or figures; their values are read here, from the workbooks. Operations: src/model/figure.ts.
How a figure is printed stands in the template at its place, slug/figure/ordinal.
Prints a JSON summary; ends 1 where anything differs.
"""
import datetime, json, os, re, sys, zipfile
from decimal import Decimal, ROUND_HALF_UP
from xml.etree import ElementTree
import openpyxl

dump_file, folder, template_folder, docx = sys.argv[1:5]
dump = json.load(open(dump_file, encoding='utf-8'))
figures, printed = dump['figures'], dump['printed']
books = {}


def sheet(file, name):
    if file not in books:
        books[file] = openpyxl.load_workbook(os.path.join(folder, file), data_only=True)
    return books[file][name]


def cell(at):
    value = sheet(at['file'], at['sheet'])[at['cell']].value
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
    return value_of(one['id']) if one['kind'] == 'figure' else cell(one['at'])


def numbers(figure):
    return [Decimal(str(operand(one))) for one in figure['operands']]


def last(id):
    return id.rsplit('.', 1)[1]


def redo(id, figure):
    operation, operands = figure['operation'], figure['operands']
    if operation == 'cell':
        value = operand(operands[0])
        if figure['kind'] == 'number':
            return Decimal(str(value))
        return str(value) if figure['kind'] == 'text' else value
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
    if operation == 'percent':
        part, whole = numbers(figure)
        return (part / whole * 100).quantize(Decimal('0.01'), ROUND_HALF_UP)
    if operation == 'points':
        first, second = numbers(figure)
        return first - second
    if operation == 'shift-year':
        return str(int(operand(operands[0])) + figure['shift'])
    if operation == 'month':
        return re.sub(r'^\d+/', '', short_date(operand(operands[0])))
    if operation == 'fixed':
        return None
    if operation == 'citation':
        return citation_of(figure)
    maker = {'breakdown': breakdown, 'join': join, 'words': words, 'phrase': phrase, 'compare': compare}[operation]
    return maker(id, operands)


def commune_name(operand_id):
    return value_of(f'xa.{last(operand_id)}.ten')


def breakdown(id, operands):
    parts = [(one['id'], operand(one)) for one in operands]
    if last(id) == 'chi-tiet':
        return ', '.join(f'{commune_name(part)} {count(n)} cụm' for part, n in parts[1:])
    parts = [(last(part), n) for part, n in parts if n != 0]
    if last(id) == 'co-cau':
        return '; '.join(f'{count(n)} {GROUPS[part]}' for part, n in parts)
    return joined([f'{count(n)} {mode(id, part)}' for part, n in parts])


def mode(id, part):
    product = id.rsplit('.', 1)[0] + '.so-du-an.lien-ket.san-pham'
    return f'{MODES[part]} {value_of(product)}' if part == 'lien-ket' and product in figures else MODES[part]


def join(id, operands):
    if last(id) in ('xa', 'xa-dau-cau'):
        text = joined([commune_name(one['id']) for one in operands[1:]], ', ')
        return text[:1].upper() + text[1:] if last(id) == 'xa-dau-cau' else text
    if last(id) == 'noi-dung' and not id.startswith('cham'):
        pairs = zip(operands[::2], operands[1::2])
        return joined([f"{grouped(operand(a), figures[a['id']]['decimals'])} {operand(b)}" for a, b in pairs])
    texts = [str(operand(one)) for one in operands]
    if last(id) in ('co-so', 'co-quan', 'chua-giam-sat'):
        return joined(texts, ', ')
    if id.startswith('cham'):
        return '; '.join(texts)
    return joined(sorted(set(map(lower, texts))) if last(id) == 'san-pham' else map(lower, texts))


def words(id, operands):
    name = last(id)
    if id == 'bao-cao.cap':
        return LEVEL[operand(operands[0])]
    if id == 'bao-cao.cap-tren':
        return UPPER[operand(operands[0])]
    if name == 'loai':
        return joined([CAPITAL[last(one['id'])] for one in operands if operand(one) != 0])
    if name in ('loai-du-an', 'phuong-thuc'):
        present = [last(one['id']) for one in operands if operand(one) != 0]
        if name == 'phuong-thuc':
            return ' '.join(present)
        return mode(id, present[0]) if len(present) == 1 else 'dự án'
    if name == 'hoat-dong':
        rows = sheet('huyen.xlsx', 'Danh mục').iter_rows(values_only=True)
        kinds = {row[0]: KINDS[row[2]] for row in rows if row[2] in KINDS}
        return joined([f'{kinds[operand(one)]} {lower(operand(one))}'.strip() for one in operands])
    codes = [re.match(r'DA(\d)(?:-TDA(\d))?$', operand(one)).groups() for one in operands]
    parts = ', '.join(f'Tiểu dự án {part}' for _, part in codes if part)
    return f'{parts} thuộc Dự án {codes[0][0]}' if parts else f'Dự án {codes[0][0]}'


def phrase(id, operands):
    values = [operand(one) for one in operands]
    if id == 'muc-tieu.nam-sau':
        rate = str(values[0]).replace('.', ',') + '%'
        return f'trên {rate}' if values[1] == 'trên' else f'từ {rate} trở lên'
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
    """Keys and clause from the cells of "Trích dẫn"; the documents from the rows of the register with those keys."""
    cells = [one['at'] for one in figure['operands'] if one['at']['sheet'] == 'Trích dẫn']
    keys = [cell(at) for at in cells if at['cell'][0] in 'CDEF']
    clauses = [cell(at) for at in cells if at['cell'][0] == 'G']
    register = {row[0]: row for row in sheet('huyen.xlsx', 'Văn bản').iter_rows(values_only=True) if row[0]}
    return [(register[key], clauses[0] if clauses and n == 0 else '') for n, key in enumerate(keys)]


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
            text = f'{kind} số {number}' + (',' if dump['comma'] else '') + f' ngày {short_date(day)}'
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
        found = re.findall(r'\{\{(.*?)\}\}', open(file, encoding='utf-8').read())
        outputs[slug] = [[part.strip() for part in output.split('|')] for output in found]
    loop = re.compile(r'\w+\.' + re.escape(last(id) if '.' in id else id) + '$')
    same = [o for o in outputs[slug] if o[0] == id] or [o for o in outputs[slug] if loop.match(o[0])]
    chosen = same[int(ordinal.split('.')[0]) - 1]
    return [[part.strip(" '") for part in each.split(':')] for each in chosen[1:]]


def write(id, filters):
    figure, value = figures[id], value_of(id)
    name, argument = (filters[0] + [None])[:2] if filters else (None, None)
    decimals = figure.get('decimals', 0)
    if figure['kind'] == 'citation':
        return cite(value, argument)
    if figure['kind'] == 'date':
        return long_date(value) if name == 'ngay-dai' else short_date(value)
    if figure['kind'] == 'text':
        return value.upper() if name == 'hoa' else value
    if name == 'so':
        return count(value, int(argument or 1)) if decimals == 0 else grouped(value, decimals)
    if name == 'tien':
        return grouped(value)
    if name == 'trieu':
        text = (value / 1_000_000).normalize()
        return grouped(text, max(2, -text.as_tuple().exponent) if text != text.to_integral() else 0)
    if name == 'ty-le':
        return grouped(value, decimals) + '%'
    if name == 'tang-giam':
        moved = 'giảm' if value < 0 else 'tăng'
        return f'{moved} {grouped(abs(value), 2)} điểm phần trăm' if value else 'không thay đổi'
    if name is None:
        return grouped(value, decimals)
    raise ValueError(f'no way to print with {name}')


W = '{http://schemas.openxmlformats.org/wordprocessingml/2006/main}'


def documents_text():
    """All words of the .docx: of its text and of its footnotes."""
    with zipfile.ZipFile(docx) as archive:
        roots = [ElementTree.fromstring(archive.read(f'word/{part}.xml')) for part in ('document', 'footnotes')]
    return '\n'.join(''.join(t.text or '' for t in p.iter(W + 't')) for r in roots for p in r.iter(W + 'p'))


text, equal, fixed, different = documents_text(), 0, 0, []
for one in printed:
    figure = figures[one['figure']]
    if one['text'] not in text:
        different.append({**one, 'again': None, 'why': 'not in the document'})
    elif figure['operation'] == 'fixed':
        fixed += 1
    else:
        try:
            again = write(one['figure'], filters_at(one['place'], one['figure']))
        except Exception as error:
            different.append({**one, 'again': None, 'why': repr(error)})
            continue
        # a heading of a mục or an annex stands IN HOA
        if again == one['text'] or (one['text'].isupper() and again.upper() == one['text']):
            equal += 1
        else:
            different.append({**one, 'again': again})
print(json.dumps({'printed': len(printed), 'equal': equal, 'fixed': fixed, 'different': different}, ensure_ascii=False))
sys.exit(1 if different else 0)
