// The list that the search field commands: made as one goes down it, one option chosen at a time.

import type { SearchRecord } from '../../deck/search.ts';
import { element } from '../element.ts';
import { optionOf } from './results.ts';

export interface ResultsList {
  readonly node: HTMLUListElement;
  readonly show: (found: readonly SearchRecord[], typed: string) => void;
  /** Chooses an option further down, or up. */
  readonly move: (by: number) => void;
  /** Takes the option that is chosen. */
  readonly take: () => void;
}

/** Options made at a time: what is in sight within the frame of the key, more as one goes down. */
const FIRST = 8;
const BATCH = 20;

export function makeResultsList(field: HTMLInputElement, choose: (record: SearchRecord) => void): ResultsList {
  const node = element('ul', { id: 'trouves', hidden: true, aria: { role: 'listbox', label: 'Résultats' } });
  let found: readonly SearchRecord[] = [];
  let words = '';
  let at = -1;
  const make = (): void => {
    const made = node.childElementCount;
    node.append(...found.slice(made, made + (made === 0 ? FIRST : BATCH)).map((record, next) => optionOf(record, made + next, words)));
  };
  const select = (wanted: number): void => {
    node.children[at]?.setAttribute('aria-selected', 'false');
    at = Math.max(0, Math.min(found.length - 1, wanted));
    while (node.childElementCount <= at && node.childElementCount < found.length) make();
    point(field, node.children[at]);
  };
  const take = (index: number): void => {
    const record = found[index];
    if (record) choose(record);
  };
  const show = (records: readonly SearchRecord[], typed: string): void => {
    [found, words, at] = [records, typed, -1];
    node.replaceChildren();
    node.hidden = found.length === 0;
    field.setAttribute('aria-expanded', String(found.length > 0));
    select(0);
  };
  node.addEventListener('scroll', () => {
    if (node.scrollTop + node.clientHeight > node.scrollHeight - 200) make();
  }, { passive: true });
  node.addEventListener('click', (event) => {
    const option = (event.target as Element).closest('li');
    if (option) take([...node.children].indexOf(option));
  });
  return { node, show, move: (by) => select(at + by), take: () => take(at) };
}

/** The keyboard stays in the field, which says which option it commands. */
function point(field: HTMLInputElement, option: Element | undefined): void {
  if (!option) {
    field.removeAttribute('aria-activedescendant');
    return;
  }
  option.setAttribute('aria-selected', 'true');
  option.scrollIntoView({ block: 'nearest' });
  field.setAttribute('aria-activedescendant', option.id);
}
