// Makes SVG elements without HTML strings, which the page's security rules refuse.

/** An SVG element with its attributes and children; an empty attribute is left out. */
export function svgElement<Tag extends keyof SVGElementTagNameMap>(tag: Tag, attributes: Readonly<Record<string, string | number>> = {}, ...children: (Node | string)[]): SVGElementTagNameMap[Tag] {
  const made = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== '') made.setAttribute(name, String(value));
  made.append(...children);
  return made;
}
