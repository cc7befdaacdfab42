import { expect, it } from 'vitest';
import { parseAuthority } from '../../../src/cli/init/authority.ts';

it.each([
  ['Ủy ban nhân dân huyện Đắk Hà', 'tỉnh Kon Tum', 'district', 'huyện', 'tỉnh Kon Tum'],
  ['Ủy ban nhân dân thành phố Kon Tum', 'Kon Tum', 'district', 'thành phố', 'tỉnh Kon Tum'],
  ['UBND tỉnh Gia Lai', undefined, 'province', 'tỉnh', 'tỉnh Gia Lai'],
  // governed centrally: its own province
  ['UBND thành phố Đà Nẵng', 'Thành phố Đà Nẵng', 'province', 'thành phố', 'thành phố Đà Nẵng'],
  ['UBND thành phố Đà Nẵng', undefined, 'district', 'thành phố', null],
] as const)('%s, %s: %s', (typed, province, level, areaWord, within) => {
  expect(parseAuthority(typed, province)).toMatchObject({ level, areaWord, province: within });
});
