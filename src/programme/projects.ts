import { type SubprojectCode } from './subprojects.ts';

/**
 * Official names of the seven projects and their sub-projects: Quyết định 90/QĐ-TTg of 18/01/2022, period 2021–2025.
 * Each comment says where else the wording was found; "from memory" has not been held against a source and is to be
 * checked with the office before it is printed as law.
 */

export const projectNumbers = [1, 2, 3, 4, 5, 6, 7] as const;
export type ProjectNumber = (typeof projectNumbers)[number];

const projectNames: Readonly<Record<ProjectNumber, string>> = {
  /** The district's report of 2023. */
  1: 'Hỗ trợ đầu tư phát triển hạ tầng kinh tế - xã hội các huyện nghèo, các xã đặc biệt khó khăn vùng bãi ngang, ven biển và hải đảo',
  /** The report of 2023; Thông tư 09/2022/TT-BLĐTBXH. */
  2: 'Đa dạng hóa sinh kế, phát triển mô hình giảm nghèo',
  /** The report of 2023. */
  3: 'Hỗ trợ phát triển sản xuất, cải thiện dinh dưỡng',
  /** The report of 2023. */
  4: 'Phát triển giáo dục nghề nghiệp, việc làm bền vững',
  /** The report of 2023. */
  5: 'Hỗ trợ nhà ở cho hộ nghèo, hộ cận nghèo trên địa bàn các huyện nghèo',
  /** The report of 2023; Thông tư 06/2022/TT-BTTTT. */
  6: 'Truyền thông và giảm nghèo về thông tin',
  /** The report of 2023. */
  7: 'Nâng cao năng lực và giám sát, đánh giá Chương trình',
};

const subprojectNames: Readonly<Record<SubprojectCode, string>> = {
  /** From memory. */
  'da1-tda1':
    'Hỗ trợ đầu tư phát triển hạ tầng kinh tế - xã hội tại các huyện nghèo, xã đặc biệt khó khăn vùng bãi ngang, ven biển và hải đảo',
  /** Wording from memory; its 22 districts are those of Quyết định 880/QĐ-TTg of 22/7/2022. */
  'da1-tda2':
    'Đề án hỗ trợ một số huyện nghèo thoát khỏi tình trạng nghèo, đặc biệt khó khăn giai đoạn 2022 - 2025',
  da2: projectNames[2],
  /** The report of 2023; Thông tư 04/2022/TT-BNNPTNT guides it. */
  'da3-tda1': 'Hỗ trợ phát triển sản xuất trong lĩnh vực nông nghiệp',
  /** The report of 2023. */
  'da3-tda2': 'Cải thiện dinh dưỡng',
  /** The report of 2023. */
  'da4-tda1': 'Phát triển giáo dục nghề nghiệp vùng nghèo, vùng khó khăn',
  /** The report of 2023; title of Thông tư 09/2022/TT-BLĐTBXH. */
  'da4-tda2': 'Hỗ trợ người lao động đi làm việc ở nước ngoài theo hợp đồng',
  /** The report of 2023. */
  'da4-tda3': 'Hỗ trợ việc làm bền vững',
  da5: projectNames[5],
  /** The report of 2023; Thông tư 06/2022/TT-BTTTT. */
  'da6-tda1': 'Giảm nghèo về thông tin',
  /** The report of 2023. */
  'da6-tda2': 'Truyền thông về giảm nghèo đa chiều',
  /** The report of 2023. */
  'da7-tda1': 'Nâng cao năng lực thực hiện Chương trình',
  /** The report of 2023. */
  'da7-tda2': 'Giám sát, đánh giá',
};

/** The official name of a sub-project, without its number; of a project without sub-projects, the project's. */
export function officialName(code: SubprojectCode): string {
  return subprojectNames[code];
}

/** The project that a sub-project belongs to: `da3-tda1` → 3. */
export function projectOf(code: SubprojectCode): ProjectNumber {
  const project = projectNumbers.find((each) => each === Number(code.charAt(2)));
  if (project === undefined) throw new Error(`not a sub-project: ${code}`);
  return project;
}

/** The official name of a project, without its number. */
export function projectName(project: ProjectNumber): string {
  return projectNames[project];
}
