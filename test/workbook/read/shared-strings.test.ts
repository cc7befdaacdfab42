import { describe, expect, it } from 'vitest';
import { readSharedStrings } from '../../../src/workbook/read/shared-strings.ts';

const namespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const readIn = (xml: string) =>
  readSharedStrings({ name: 'xl/sharedStrings.xml', data: new TextEncoder().encode(xml) } as never);
const read = (items: string) =>
  readIn(`<?xml version="1.0"?>\n<sst xmlns="${namespace}" count="3">${items}</sst>`);
const plain = (value: string) => ({ value, runs: [{ text: value }] });

describe('shared strings', () => {
  it.each([
    ['plain', '<si><t>xã &amp; huyện</t></si>', plain('xã & huyện')],
    ['with blanks around', '<si><t xml:space="preserve"> a </t></si>', plain(' a ')],
    ['empty', '<si><t></t></si>', plain('')],
    ['written without an end tag', '<si><t/></si>', plain('')],
    ['with an escape', '<si><t>a_x000D_b</t></si>', plain('a\rb')],
    ['with a sign by its number', '<si><t>&#65;</t></si>', plain('A')],
  ])('%s', (_what, written, text) => {
    expect(read(written)).toEqual([text]);
  });

  it('keep their order where some are plain and some are not', () => {
    const [a, rich, b] = [
      '<si><t>a</t></si>',
      '<si><r><t>r</t></r><r><t>s</t></r></si>',
      '<si><t>b</t></si>',
    ];
    expect(read(a + rich + b).map(({ value }) => value)).toEqual(['a', 'rs', 'b']);
    expect(read(rich + a + b).map(({ value }) => value)).toEqual(['rs', 'a', 'b']);
  });

  it.each([
    ['no end', `<sst xmlns="${namespace}"><si><t>a</t></si>`],
    ['another root', `<sst xmlns="urn:other"><si><t>a</t></si></sst>`],
    ['strings after its end', `<sst xmlns="${namespace}"/><si><t>a</t></si></sst>`],
    ['two roots', `<sst xmlns="${namespace}"></sst><sst xmlns="${namespace}"><si><t>a</t></si></sst>`],
    ['a doctype', `<!DOCTYPE sst><sst xmlns="${namespace}"><si><t>a</t></si></sst>`],
  ])('are refused with %s', (_what, xml) => {
    expect(() => readIn(xml)).toThrow();
  });
});
