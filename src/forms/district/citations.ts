import { byKey, fixed, listed, listSheet, oneOf, optional, text } from '../define.ts';
import { citationPlaceKeys, citationPlaces, citationPlacesIn, whenEmptyLabels } from './citation-places.ts';

/** "Trích dẫn": one fixed row per place of the report; `place` reads as the stable key of `citationPlaces`. */
export const citations = listSheet({
  id: 'citations',
  name: 'Trích dẫn',
  title: 'VĂN BẢN TRÍCH DẪN TẠI TỪNG VỊ TRÍ CỦA BÁO CÁO',
  gate: false,
  totalRow: false,
  openRows: ({ version }) => citationPlacesIn(version).length,
  prepared: ({ version }) =>
    citationPlacesIn(version).map((key) => ({
      place: citationPlaces[key].label,
      supports: citationPlaces[key].supports,
      whenEmpty: whenEmptyLabels[citationPlaces[key].whenEmpty],
    })),
  columns: {
    place: fixed('Vị trí', oneOf(byKey(citationPlaceKeys, (key) => citationPlaces[key].label)), {
      width: 14,
    }),
    supports: fixed('Nội dung viện dẫn', text, { width: 46 }),
    document1: optional('Văn bản 1', listed('documents'), { width: 14 }),
    document2: optional('Văn bản 2', listed('documents'), { width: 14 }),
    document3: optional('Văn bản 3', listed('documents'), { width: 14 }),
    document4: optional('Văn bản 4', listed('documents'), { width: 14 }),
    clause: optional('Điều, khoản', text, {
      width: 34,
      note: 'Nhiều văn bản thì ghi theo thứ tự, cách nhau bằng dấu ;',
    }),
    whenEmpty: fixed('Khi để trống', text, { width: 16 }),
  },
  key: { columns: ['place'] },
});
