/**
 * The indexes of a longest run of the numbers that never falls, the earliest where there are several: what is out of
 * it is what least has to be wrong for the rest to be in order.
 */
export function longestRisingRun(numbers: readonly number[]): ReadonlySet<number> {
  const runs: { readonly length: number; readonly before: number }[] = [];
  let last = -1;
  numbers.forEach((number, index) => {
    let best = { length: 1, before: -1 };
    for (let earlier = 0; earlier < index; earlier += 1) {
      const length = (runs[earlier]?.length ?? 0) + 1;
      if ((numbers[earlier] ?? Infinity) <= number && length > best.length)
        best = { length, before: earlier };
    }
    runs.push(best);
    if (best.length > (runs[last]?.length ?? 0)) last = index;
  });
  const members = new Set<number>();
  for (let index = last; index >= 0; index = runs[index]?.before ?? -1) members.add(index);
  return members;
}
