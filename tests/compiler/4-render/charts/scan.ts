// Reads the markup of a chart strictly: throws on what XML would refuse.

import { heightOf, type Voice, widthOf } from '../../../../src/compiler/4-render/charts/text.ts';

export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (Element | string)[];
}

export interface TextBox {
  readonly text: string;
  readonly voice: Voice;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const ENTITIES = new Map([['amp', '&'], ['lt', '<'], ['gt', '>'], ['quot', '"'], ['#39', "'"]]);

/** The root element; every tag closed, every attribute quoted and given once, every `&` an entity. */
export function scan(markup: string): Element {
  const root: Element = { name: '', attributes: new Map(), children: [] };
  const open: Element[] = [root];
  let at = 0;
  while (at < markup.length) {
    const parent = open[open.length - 1] ?? root;
    if (markup[at] !== '<') {
      const end = markup.indexOf('<', at) < 0 ? markup.length : markup.indexOf('<', at);
      parent.children.push(decode(markup.slice(at, end)));
      at = end;
      continue;
    }
    const end = markup.indexOf('>', at);
    if (end < 0) throw new Error('tag without end');
    readTag(markup.slice(at + 1, end), open, parent);
    at = end + 1;
  }
  const [only, ...others] = root.children;
  if (open.length !== 1 || others.length > 0 || only === undefined || typeof only === 'string') throw new Error('not one closed root');
  return only;
}

function readTag(tag: string, open: Element[], parent: Element): void {
  if (tag.startsWith('/')) {
    if (open.pop()?.name !== tag.slice(1)) throw new Error(`unexpected </${tag.slice(1)}>`);
    return;
  }
  const closed = tag.endsWith('/');
  const element = readElement(closed ? tag.slice(0, -1) : tag);
  parent.children.push(element);
  if (!closed) open.push(element);
}

function readElement(tag: string): Element {
  let at = tag.indexOf(' ') < 0 ? tag.length : tag.indexOf(' ');
  const name = tag.slice(0, at);
  const attributes = new Map<string, string>();
  while (at < tag.length) {
    const equal = tag.indexOf('="', at);
    const quote = equal < 0 ? -1 : tag.indexOf('"', equal + 2);
    if (tag[at] !== ' ' || quote < 0) throw new Error(`bad attribute in <${tag}>`);
    const key = tag.slice(at + 1, equal);
    if (key === '' || key.includes(' ') || attributes.has(key)) throw new Error(`bad attribute ${key}`);
    attributes.set(key, decode(tag.slice(equal + 2, quote)));
    at = quote + 1;
  }
  return { name, attributes, children: [] };
}

function decode(text: string): string {
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0;
    if (code < 32 || (code >= 0xd800 && code <= 0xdfff) || code === 0xfffe || code === 0xffff) throw new Error(`U+${code.toString(16)}`);
  }
  const [first = '', ...rest] = text.split('&');
  return first + rest.map((part) => {
    const end = part.indexOf(';');
    const sign = ENTITIES.get(part.slice(0, Math.max(end, 0)));
    if (sign === undefined) throw new Error(`bad entity &${part}`);
    return sign + part.slice(end + 1);
  }).join('');
}

export function descendants(element: Element): readonly Element[] {
  return element.children.flatMap((child) => (typeof child === 'string' ? [] : [child, ...descendants(child)]));
}

export function textOf(element: Element): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

/** Where each text of a drawing stands, on the sheet it was laid out on. */
export function textBoxes(svg: Element): readonly TextBox[] {
  return descendants(svg).filter((element) => element.name === 'text').map(boxOf).filter((box) => box.text !== '');
}

function boxOf(element: Element): TextBox {
  const voice = (element.attributes.get('class') ?? 'l') as Voice;
  const width = element.children.reduce((sum, child) => {
    const part = widthOf(typeof child === 'string' ? child : textOf(child), voice);
    return sum + (typeof child !== 'string' && voice === 'v max' ? part / 2 : part);
  }, 0);
  const x = Number(element.attributes.get('x'));
  const y = Number(element.attributes.get('y'));
  const anchor = element.attributes.get('text-anchor');
  const left = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x;
  return { text: textOf(element), voice, left, right: left + width, top: y - heightOf(voice), bottom: y };
}
