/** The same function of a thing that nobody changes, worked out once for each. */
export function onceOf<Thing extends object, Answer>(
  answer: (thing: Thing) => Answer,
): (thing: Thing) => Answer {
  const known = new WeakMap<Thing, Answer>();
  return (thing) => {
    const before = known.get(thing);
    if (before !== undefined) return before;
    const now = answer(thing);
    known.set(thing, now);
    return now;
  };
}
