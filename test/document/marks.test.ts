import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  figureHash,
  markName,
  noteName,
  parseMark,
  parseNote,
  placeHash,
  shortHash,
  textHash,
} from '../../src/document/marks.ts';

describe('markName', () => {
  it('is a hidden bookmark of 33 characters that Word and LibreOffice keep whole', () => {
    const name = markName('da2.trong-nam.ho', '252', 'ii-2/3');
    expect(name).toMatch(/^_dk1[a-z2-7]{29}$/);
    expect(`${name}_Copy_1`.length).toBeLessThanOrEqual(40);
  });

  it('says figure, text and place, and nothing else', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (figure, text, place) => {
        expect(parseMark(markName(figure, text, place))).toEqual({
          figure: figureHash(figure),
          text: textHash(text),
          place: placeHash(place),
          key: figureHash(figure) + placeHash(place),
        });
      }),
    );
  });

  it.each([
    ['another figure', markName('da2.trong-nam.tong', '252', 'ii-2/3')],
    ['another text', markName('da2.trong-nam.ho', '253', 'ii-2/3')],
    ['another place', markName('da2.trong-nam.ho', '252', 'ii-2/4')],
  ])('differs for %s', (_, other) => {
    expect(other).not.toBe(markName('da2.trong-nam.ho', '252', 'ii-2/3'));
  });

  it('takes a text as the same in NFC and NFD, and with a no-break space', () => {
    expect(textHash('Đắk Tô'.normalize('NFD'))).toBe(textHash('Đắk Tô'));
    expect(textHash('8.139\u00a0triệu đồng')).toBe(textHash('8.139 triệu đồng'));
    expect(textHash('8.139')).not.toBe(textHash('8139'));
  });
});

describe('parseMark', () => {
  const name = markName('nam', '2023', 'p1');

  it.each([name + '_Copy_1', name + '_Copy_1_Copy_12', name.toUpperCase()])('knows %s again', (edited) => {
    expect(parseMark(edited)).toMatchObject({ figure: figureHash('nam'), text: textHash('2023') });
  });

  it.each(['_GoBack', '_Toc123', '', name + 'x', name.slice(0, -1), noteName('ke-hoach'), `x${name}`])(
    'refuses %j',
    (other) => {
      expect(parseMark(other)).toBeNull();
    },
  );
});

describe('shortHash', () => {
  it('is the base-32 SHA-256', () => {
    // SHA-256 of "" is e3b0c442…: 11100 01110 11000 01100 01000 10000 10…
    expect(shortHash('', 6)).toBe('4oymiq');
  });
});

describe('noteName', () => {
  it('finds a footnote again without its number', () => {
    expect(parseNote(noteName('ke-hoach'))).toBe(noteName('ke-hoach').slice(4));
    expect(parseNote(`${noteName('ke-hoach')}_Copy_1`)).toBe(noteName('ke-hoach').slice(4));
    expect(parseNote(markName('nam', '2023', 'p1'))).toBeNull();
  });
});
