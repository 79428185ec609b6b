// Makes elements without HTML strings, which the page's security rules refuse.

type Properties<E> = Partial<Omit<E, 'style' | 'dataset'>> & { readonly aria?: Readonly<Record<string, string>> };

/** An element with its properties, ARIA attributes and children. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Properties<HTMLElementTagNameMap[Tag]> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const { aria, ...rest } = properties;
  const made = Object.assign(document.createElement(tag), rest);
  for (const [name, value] of Object.entries(aria ?? {})) made.setAttribute(name === 'role' ? name : `aria-${name}`, value);
  made.append(...children);
  return made;
}
