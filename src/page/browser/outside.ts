import type { PageModel } from '../model.ts';
import { Page } from './page.ts';
import { readData, Reader } from './reader.ts';

/** The page that goes out with the report. */
new Reader(new Page(readData<PageModel>()), null).start();
