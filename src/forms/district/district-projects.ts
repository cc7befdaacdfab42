import { listed, listSheet, required, text } from '../define.ts';
import { productionProjectColumns, productionProjectIdentities } from '../commune/production-projects.ts';

/** "Dự án của huyện": production projects that the district runs, or that span several communes. */
export const districtProjects = listSheet({
  id: 'districtProjects',
  name: 'Dự án của huyện',
  title: 'DỰ ÁN HỖ TRỢ PHÁT TRIỂN SẢN XUẤT DO HUYỆN LÀM CHỦ ĐẦU TƯ HOẶC THỰC HIỆN TRÊN NHIỀU XÃ',
  gate: true,
  totalRow: true,
  openRows: 60,
  landscapePages: 2,
  columns: {
    ...productionProjectColumns,
    leadOffice: required('Cơ quan chủ trì', listed('offices'), { width: 36 }),
    communes: required('Các xã tham gia', text, {
      width: 28,
      note: 'Mã đơn vị hành chính, cách nhau bằng dấu ;',
    }),
  },
  ...productionProjectIdentities,
});
