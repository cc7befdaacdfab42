import { CallFault } from '../../model/fault.ts';
import { present } from '../../model/present.ts';

export interface BuildOptions {
  readonly draft?: boolean;
  readonly tamTinh?: boolean;
  readonly fresh?: boolean;
  readonly takeData?: true | readonly string[];
  readonly redline?: boolean;
  readonly from?: string;
  readonly final?: boolean;
  readonly accept?: string;
  readonly pdf?: boolean;
}

/** Two ways to make a document at once are two answers. Throws a CallFault. */
export function refuseCombinations({
  draft,
  tamTinh,
  fresh,
  takeData,
  redline,
  from,
  final,
  accept,
}: BuildOptions): void {
  const ways = present([
    // Partial sums are a draft: to say so beside it is no second answer.
    tamTinh === true ? '--tam-tinh' : draft && '--draft',
    fresh && '--fresh',
    takeData !== undefined && '--take-data',
    from !== undefined && '--from',
    final && '--final',
  ]);
  if ((final === true || from !== undefined) && ways.length > 1)
    throw new CallFault(`Không dùng cùng lúc ${ways.join(' và ')}. Chạy từng lệnh một.`);
  const whole = ways.filter((way) => way !== '--take-data');
  if (redline === true && whole.length > 0)
    throw new CallFault(
      `Không dùng cùng lúc --redline và ${whole.join(' và ')}: --redline đánh dấu chỗ sửa trong báo cáo đang có. Chạy từng lệnh một.`,
    );
  if (accept !== undefined && final !== true) throw new CallFault('--accept chỉ dùng cùng với --final.');
}
