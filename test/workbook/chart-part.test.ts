import { describe, expect, it } from 'vitest';
import { unpackParts } from '../package-parts.ts';
import { newPackage } from '../../src/package/new-package.ts';
import { elementsOf, parseTree, type XmlElement } from '../../src/package/xml-tree.ts';
import { chartPart } from '../../src/workbook/write/chart-part.ts';
import { chartParts } from '../../src/workbook/write/drawing-part.ts';
import { newSheet, type PlannedChart } from '../../src/workbook/write/plan.ts';

const cells: Readonly<Record<string, string | number>> = {
  J5: 'Năm 2022',
  K5: 'Năm 2023',
  I6: 'Xã Văn Lem',
  I7: 'Xã "A & B" [thiếu]',
  J6: 27.18,
  J7: 0,
  K6: 20.03,
  K7: '[thiếu]',
};
const shown = (sheet: string, address: string) => (sheet === "Tóm 'tắt'" ? cells[address] : undefined);
const run = (column: string, from: number, to: number) => ({ sheet: "Tóm 'tắt'", column, from, to });

const chart: PlannedChart = {
  title: 'Tỷ lệ <hộ nghèo>',
  description: 'Tỷ lệ của từng xã',
  axis: 'Tỷ lệ (%)',
  format: '0.00',
  direction: 'columns',
  categories: run('I', 6, 7),
  series: [
    { name: run('J', 5, 5), values: run('J', 6, 7), look: 'light', labelled: true },
    { name: run('K', 5, 5), values: run('K', 6, 7), look: 'dark', labelled: true },
  ],
  from: { column: 1, row: 30 },
  to: { column: 8, row: 44 },
};

function all(element: XmlElement, name: string): readonly XmlElement[] {
  return [
    ...(element.name === name ? [element] : []),
    ...elementsOf(element).flatMap((each) => all(each, name)),
  ];
}

describe('a chart', () => {
  const source = chartPart(chart, shown);
  const root = parseTree(source, 'chart1.xml');
  const words = (element: XmlElement) =>
    source.slice(element.contentStart, element.contentEnd).replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  const cache = (name: string) =>
    all(root, name).map((each) =>
      all(each, 'c:pt').map((pt) => [pt.attributes['idx'], ...all(pt, 'c:v').map(words)]),
    );

  it('is bound to cells, and keeps what they show', () => {
    expect(all(root, 'c:f').map(words)).toEqual([
      "'Tóm ''tắt'''!$J$5",
      "'Tóm ''tắt'''!$I$6:$I$7",
      "'Tóm ''tắt'''!$J$6:$J$7",
      "'Tóm ''tắt'''!$K$5",
      "'Tóm ''tắt'''!$I$6:$I$7",
      "'Tóm ''tắt'''!$K$6:$K$7",
    ]);
    const names = [
      ['0', 'Xã Văn Lem'],
      ['1', 'Xã "A & B" [thiếu]'],
    ];
    expect(cache('c:strCache')).toEqual([[['0', 'Năm 2022']], names, [['0', 'Năm 2023']], names]);
  });

  it('has no point and no label where a word stands for a number, and both where it is 0', () => {
    expect(cache('c:numCache')).toEqual([
      [
        ['0', '27.18'],
        ['1', '0'],
      ],
      [['0', '20.03']],
    ]);
    const [light, dark] = all(root, 'c:ser');
    expect(light && all(light, 'c:dLbl')).toHaveLength(0);
    expect(
      dark &&
        all(dark, 'c:dLbl')
          .flatMap((one) => all(one, 'c:idx'))
          .map(({ attributes }) => attributes),
    ).toEqual([{ val: '1' }]);
  });

  it('stands upright, or lies with its first bar on top', () => {
    const facts = (direction: PlannedChart['direction']) => {
      const part = chartPart({ ...chart, direction }, shown);
      return [
        /<c:barDir val="(\w+)"/.exec(part)?.[1],
        /<c:catAx>.*?<c:orientation val="(\w+)"/.exec(part)?.[1],
        /<c:valAx>.*?<c:crosses val="(\w+)"/.exec(part)?.[1],
      ];
    };
    expect(facts('columns')).toEqual(['col', 'minMax', 'autoZero']);
    expect(facts('bars')).toEqual(['bar', 'maxMin', 'max']);
  });

  it('draws a line across where a series is one, and names series only where there are several', () => {
    const target = { ...chart.series[1], look: 'line', labelled: false } as PlannedChart['series'][number];
    const part = chartPart({ ...chart, series: [...chart.series.slice(0, 1), target] }, shown);
    expect(part.match(/<c:(barChart|lineChart)>/g)).toEqual(['<c:barChart>', '<c:lineChart>']);
    expect(part).toContain('<c:legend>');
    expect(chartPart({ ...chart, series: chart.series.slice(0, 1) }, shown)).not.toContain('<c:legend>');
  });
});

describe('the parts of charts', () => {
  const sheets = new Map([
    ['xl/worksheets/sheet1.xml', { ...newSheet('Một'), charts: [chart, chart] }],
    ['xl/worksheets/sheet2.xml', newSheet('Hai')],
    ['xl/worksheets/sheet3.xml', { ...newSheet('Ba'), charts: [chart] }],
  ]);

  it('are a drawing for each sheet that has any, and charts numbered through', () => {
    expect(chartParts(sheets, shown).map(({ name, from, id }) => [name, from, id])).toEqual([
      ['xl/drawings/drawing1.xml', 'xl/worksheets/sheet1.xml', 'rIdDrawing'],
      ['xl/charts/chart1.xml', 'xl/drawings/drawing1.xml', 'rId1'],
      ['xl/charts/chart2.xml', 'xl/drawings/drawing1.xml', 'rId2'],
      ['xl/drawings/drawing2.xml', 'xl/worksheets/sheet3.xml', 'rIdDrawing'],
      ['xl/charts/chart3.xml', 'xl/drawings/drawing2.xml', 'rId1'],
    ]);
  });

  it('come into a package with what names them', () => {
    const added = chartParts(new Map([...sheets].slice(0, 1)), shown);
    const parts = unpackParts(newPackage(added));
    expect([...parts.keys()]).toEqual([
      '[Content_Types].xml',
      'xl/worksheets/_rels/sheet1.xml.rels',
      'xl/drawings/_rels/drawing1.xml.rels',
      'xl/drawings/drawing1.xml',
      'xl/charts/chart1.xml',
      'xl/charts/chart2.xml',
    ]);
    expect(parts.get('xl/worksheets/_rels/sheet1.xml.rels')).toMatch(
      /<Relationship Id="rIdDrawing" Type="[^"]*\/drawing" Target="\.\.\/drawings\/drawing1\.xml"\/><\/Relationships>$/,
    );
    expect(parts.get('[Content_Types].xml')?.match(/PartName="[^"]+"/g)).toEqual([
      'PartName="/xl/drawings/drawing1.xml"',
      'PartName="/xl/charts/chart1.xml"',
      'PartName="/xl/charts/chart2.xml"',
    ]);
    expect(() => newPackage([...added, ...added])).toThrow('drawing1.xml');
  });
});
