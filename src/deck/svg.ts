// Which SVG a drawing may be made of: an allow-list, read by a scanner that knows tags and attributes.

const ELEMENTS: ReadonlySet<string> = new Set(['svg', 'g', 'path', 'circle', 'ellipse', 'rect', 'line', 'polyline', 'polygon', 'text', 'tspan']);

const ATTRIBUTES: ReadonlySet<string> = new Set([
  'xmlns', 'viewBox', 'width', 'height', 'd', 'cx', 'cy', 'r', 'rx', 'ry', 'x', 'y', 'x1', 'x2', 'y1', 'y2', 'dx', 'dy', 'points',
  'transform', 'fill', 'fill-rule', 'clip-rule', 'stroke', 'stroke-width', 'stroke-linecap', 'stroke-linejoin', 'stroke-dasharray',
  'stroke-miterlimit', 'font-family', 'font-weight', 'font-size', 'text-anchor', 'letter-spacing', 'dominant-baseline',
]);

/** Colours that follow the paper and the ink, and the tomato. */
const PAINTS: ReadonlySet<string> = new Set(['currentColor', 'none', 'var(--papier,#fff)', 'var(--papier)', '#d6240f']);

/** What a drawing has no right to hold, in French; null when it holds nothing of the kind. */
export function findForbidden(svg: string): string | null {
  const text = svg.trim();
  if (!text.startsWith('<svg')) return 'autre chose qu’un élément <svg>';
  if (/[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]/.test(text)) return 'un caractère invisible';
  let at = 0;
  const inside: string[] = [];
  while (at < text.length) {
    if (at > 0 && inside.length === 0) return 'quelque chose après </svg>';
    const open = text.indexOf('<', at);
    if (open < 0) break;
    const close = text.indexOf('>', open);
    if (close < 0) return 'une balise qui n’est pas refermée';
    const problem = findInTag(text.slice(open + 1, close));
    if (problem !== null) return problem;
    const [, slash, name = '', alone] = /^(\/?)\s*([\w-]+)[\s\S]*?(\/?)$/.exec(text.slice(open + 1, close)) ?? [];
    // A tag that closes nothing would close what the drawing stands in.
    if (slash && inside.pop() !== name) return `une balise </${name}> qui ne ferme rien`;
    if (!slash && !alone) inside.push(name);
    at = close + 1;
  }
  return inside.length === 0 ? null : `un élément <${inside.at(-1)}> qui ne se ferme pas`;
}

function findInTag(tag: string): string | null {
  if (tag.startsWith('/')) return ELEMENTS.has(tag.slice(1).trim()) ? null : `une balise <${tag}>`;
  const name = /^[A-Za-z][\w-]*/.exec(tag)?.[0] ?? tag;
  if (!ELEMENTS.has(name)) return `un élément <${name}>`;
  let rest = tag.slice(name.length).replace(/\/$/, '').trim();
  while (rest !== '') {
    const match = /^([A-Za-z][\w:-]*)\s*=\s*(?:"([^"]*)"|'([^']*)')\s*/.exec(rest);
    if (!match) return 'un attribut mal écrit';
    const attribute = match[1] ?? '';
    const value = match[2] ?? match[3] ?? '';
    if (!ATTRIBUTES.has(attribute)) return `l’attribut « ${attribute} »`;
    if ((attribute === 'fill' || attribute === 'stroke') && !PAINTS.has(value)) return `la couleur « ${value} »`;
    if (/url\(|javascript:|&#/i.test(value)) return `une référence extérieure (« ${value} »)`;
    rest = rest.slice(match[0].length);
  }
  return null;
}
