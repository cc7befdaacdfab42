/**
 * Text typed for the fonts of before Unicode. It shows well in its font and is nonsense as text; such a cell is
 * reported with a suggestion and never converted in silence.
 */
export type LegacyEncoding = 'TCVN3' | 'VNI';

/** The old encodings betray themselves by the cell's font: ".VnTime" (TCVN3, "ABC"), "VNI-Times". */
export function legacyEncodingOf(fontName: string): LegacyEncoding | null {
  if (/^\.Vn/i.test(fontName)) return 'TCVN3';
  if (/^VNI[-\s]/i.test(fontName)) return 'VNI';
  return null;
}

/** Pairs of one old character and its letter. Capitals with a tone are the small letters in a font of capitals. */
const tcvn3 = new Map(
  (
    'µà ¶ả ·ã ¸á ¹ạ ¨ă »ằ ¼ẳ ½ẵ ¾ắ Æặ ©â Çầ Èẩ Éẫ Êấ Ëậ ®đ Ìè Îẻ Ïẽ Ðé Ñẹ ªê Òề Óể Ôễ Õế Öệ ×ì Øỉ Üĩ Ýí Þị ' +
    'ßò áỏ âõ ãó äọ «ô åồ æổ çỗ èố éộ ¬ơ êờ ëở ìỡ íớ îợ ïù ñủ òũ óú ôụ \u00ADư õừ öử ÷ữ øứ ùự úỳ ûỷ üỹ ýý þỵ ' +
    '¡Ă ¢Â £Ê ¤Ô ¥Ơ ¦Ư §Đ'
  )
    .split(' ')
    .map((pair): [string, string] => [pair.charAt(0), pair.charAt(1)]),
);

const acute = '\u0301';
const grave = '\u0300';
const hook = '\u0309';
const tilde = '\u0303';
const dot = '\u0323';
const breve = '\u0306';
const circumflex = '\u0302';

/** VNI writes the mark behind its vowel: `aù` is "á", `aá` is "ấ". Small letters; capitals mirror them. */
const vniMarks: Readonly<Record<string, string>> = {
  ...{ ù: acute, ø: grave, û: hook, õ: tilde, ï: dot },
  ...{ ê: breve, é: breve + acute, è: breve + grave, ú: breve + hook, ü: breve + tilde, ë: breve + dot },
  ...{ â: circumflex, á: circumflex + acute, à: circumflex + grave },
  ...{ å: circumflex + hook, ã: circumflex + tilde, ä: circumflex + dot },
};

/** Letters that VNI writes as one character. */
const vniLetters: Readonly<Record<string, string>> = {
  ô: 'ơ',
  ö: 'ư',
  ñ: 'đ',
  í: 'í',
  ì: 'ì',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  î: 'ỵ',
};

const vniSyllable = /([aeouyôö])([ùøûõïêéèúüëâáàåãä])|([ôöñíìæóòî])/gi;

function fromVni(text: string): string {
  return text.replace(vniSyllable, (whole: string, vowel?: string, mark?: string, letter?: string) => {
    const base = (vowel ?? letter ?? '').toLowerCase();
    const small = (vniLetters[base] ?? base) + (vniMarks[(mark ?? '').toLowerCase()] ?? '');
    return whole.charAt(0) === whole.charAt(0).toLowerCase() ? small : small.toUpperCase();
  });
}

/** What the text probably says, for a message only. */
export function suggestUnicode(text: string, encoding: LegacyEncoding): string {
  const suggested =
    encoding === 'VNI' ? fromVni(text) : Array.from(text, (old) => tcvn3.get(old) ?? old).join('');
  return suggested.normalize('NFC');
}
