import { officeRelationships } from '../../package/namespaces.ts';
import type { NewPart } from '../../package/new-package.ts';
import { attributes, xmlDeclaration } from '../../package/xml-write.ts';
import { chartPart, type Shown } from './chart-part.ts';
import type { PlannedChart, PlannedSheet } from './plan.ts';

const drawingml = 'http://schemas.openxmlformats.org/drawingml/2006';
const content = 'application/vnd.openxmlformats-officedocument';

/** By this id a sheet names its drawing. */
export const drawingId = 'rIdDrawing';

/** The parts of all charts of a workbook, whose sheets come by the names of their parts: a drawing for each sheet that has any, and in it the charts. */
export function chartParts(sheets: ReadonlyMap<string, PlannedSheet>, shown: Shown): readonly NewPart[] {
  let number = 0;
  return [...sheets]
    .filter(([, { charts = [] }]) => charts.length > 0)
    .flatMap(([part, { charts = [] }], index): NewPart[] => {
      const drawing = `xl/drawings/drawing${index + 1}.xml`;
      const parts = charts.map((chart, place): NewPart => {
        number += 1;
        return {
          name: `xl/charts/chart${number}.xml`,
          data: chartPart(chart, shown),
          contentType: `${content}.drawingml.chart+xml`,
          from: drawing,
          relationship: `${officeRelationships}/chart`,
          id: chartId(place),
        };
      });
      return [
        {
          name: drawing,
          data: drawingPart(charts),
          contentType: `${content}.drawing+xml`,
          from: part,
          relationship: `${officeRelationships}/drawing`,
          id: drawingId,
        },
        ...parts,
      ];
    });
}

const chartId = (place: number) => `rId${place + 1}`;

function drawingPart(charts: readonly PlannedChart[]): string {
  return (
    `${xmlDeclaration}<xdr:wsDr xmlns:xdr="${drawingml}/spreadsheetDrawing" xmlns:a="${drawingml}/main">` +
    `${charts.map(anchored).join('')}</xdr:wsDr>`
  );
}

function anchored({ title, description, from, to }: PlannedChart, place: number): string {
  const corner = (name: string, { column, row }: PlannedChart['from']) =>
    `<xdr:${name}><xdr:col>${column - 1}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row - 1}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  const named = attributes({ id: place + 2, name: title, descr: description });
  return (
    `<xdr:twoCellAnchor editAs="oneCell">${corner('from', from)}${corner('to', to)}` +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr${named}/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${drawingml}/chart"><c:chart xmlns:c="${drawingml}/chart" xmlns:r="${officeRelationships}" r:id="${chartId(place)}"/></a:graphicData></a:graphic>` +
    '</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>'
  );
}
