import { inSentence } from '../vietnamese/names.ts';

/** More names than these are counted. */
const most = 5;

/** "xã Văn Lem, thị trấn Đắk Tô và 3 đơn vị khác". */
export function someNames(communes: readonly { readonly name: string }[]): string {
  const shown = communes.slice(0, most).map(({ name }) => inSentence(name));
  const more = communes.length > most ? ` và ${communes.length - most} đơn vị khác` : '';
  return `${shown.join(', ')}${more}`;
}
