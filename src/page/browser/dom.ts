/** Everything on the page is made here: text goes in as text, never as markup. */

type Child = Node | string | null;

interface Settings {
  readonly class?: string;
  readonly attributes?: Readonly<Record<string, string | number | null>>;
  readonly onClick?: (event: Event) => void;
}

export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  settings: Settings = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  return furnished(document.createElement(name), settings, children);
}

export function drawn<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  settings: Settings = {},
  ...children: readonly Child[]
): SVGElementTagNameMap[Name] {
  return furnished(document.createElementNS('http://www.w3.org/2000/svg', name), settings, children);
}

function furnished<E extends Element>(made: E, settings: Settings, children: readonly Child[]): E {
  if (settings.class !== undefined) made.setAttribute('class', settings.class);
  for (const [name, value] of Object.entries(settings.attributes ?? {}))
    if (value !== null) made.setAttribute(name, String(value));
  if (settings.onClick !== undefined) made.addEventListener('click', settings.onClick);
  made.append(...children.filter((child) => child !== null));
  return made;
}
