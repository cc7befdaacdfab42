type Words<Text extends string> = Text extends `${infer First} ${infer More}` ? First | Words<More> : Text;

/** What an object has under these names, in their order: JSON's keys are to stand as they are documented. */
export function fields<const Names extends string>(names: Names) {
  return <Of extends object>(of: Of & (Words<Names> extends keyof Of ? unknown : never)) =>
    Object.fromEntries(names.split(' ').map((name) => [name, (of as Record<string, unknown>)[name]]));
}
