// The tags of a page, read by a grammar much narrower than HTML: what a browser could read otherwise is refused.

export interface Tag {
  readonly name: string;
  readonly kind: 'open' | 'close' | 'alone';
  /** In the order of the page; null where no value is written. */
  readonly attributes: readonly (readonly [name: string, value: string | null])[];
  /** The elements around it, outermost first. */
  readonly inside: readonly string[];
  /** What a script or a style holds. */
  readonly text: string;
}

export interface ReadPage {
  readonly tags: readonly Tag[];
  /** Where the page leaves the grammar, and how; null when it is whole. */
  readonly broken: { readonly at: number; readonly what: string } | null;
}

const DOCTYPE = '<!doctype html>';
const TAG = /<(\/?)([A-Za-z][A-Za-z0-9]*)((?:\s+[A-Za-z_][\w:-]*(?:="[^"<>]*")?)*)\s*(\/?)>/y;
/** A mark that a later step of the build fills. */
const MARK = /<!--[a-z-]+-->/y;
const ATTRIBUTE = /([A-Za-z_][\w:-]*)(?:="([^"]*)")?/g;
const VOID: ReadonlySet<string> = new Set(['meta', 'link', 'br', 'hr', 'img', 'input', 'col', 'wbr']);
const RAW: ReadonlySet<string> = new Set(['script', 'style']);

export function readTags(html: string): ReadPage {
  const tags: Tag[] = [];
  const inside: string[] = [];
  let at = html.startsWith(DOCTYPE) ? DOCTYPE.length : 0;
  const stop = (what: string): ReadPage => ({ tags, broken: { at, what } });
  for (;;) {
    at = html.indexOf('<', at);
    if (at < 0) break;
    MARK.lastIndex = at;
    if (MARK.test(html)) {
      at = MARK.lastIndex;
      continue;
    }
    TAG.lastIndex = at;
    const match = TAG.exec(html);
    if (!match) return stop('un signe « < » qui n’ouvre pas une balise bien formée');
    const [, slash = '', name = '', attributes = '', alone = ''] = match;
    // HTML ends an item where the next one begins, or its list ends.
    if (inside.at(-1) === 'li' && (slash === '' ? name === 'li' : name === 'ul' || name === 'ol')) inside.pop();
    if (slash !== '' && inside.pop() !== name) return stop(`une balise </${name}> qui ne ferme rien`);
    const kind = slash !== '' ? 'close' : alone !== '' || VOID.has(name) ? 'alone' : 'open';
    if (alone !== '' && !VOID.has(name) && !inside.includes('svg')) return stop(`un élément <${name}/> que le navigateur laisserait ouvert`);
    const next = TAG.lastIndex;
    const end = kind === 'open' && RAW.has(name) ? html.indexOf(`</${name}>`, next) : next;
    if (end < 0) return stop(`un élément <${name}> qui ne se ferme pas`);
    tags.push({ name, kind, attributes: [...attributes.matchAll(ATTRIBUTE)].map(([, key = '', value]) => [key, value ?? null] as const), inside: [...inside], text: html.slice(next, end) });
    if (kind === 'open') inside.push(name);
    at = end;
  }
  at = html.length;
  if (inside.length > 0) return stop(`un élément <${inside.at(-1)}> qui ne se ferme pas`);
  at = html.search(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/);
  return at >= 0 ? stop('un caractère de contrôle') : { tags, broken: null };
}
