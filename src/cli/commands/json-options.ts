import { Option } from 'commander';

/** As every command declares them whose result may be JSON. */
export const jsonOption = new Option('--json', 'in kết quả dạng JSON');
export const outputOption = new Option('-o, --output <tệp>', 'ghi JSON vào tệp (UTF-8)');
