// The box that searches the talk: a field, and the list of places that it commands with the arrows.

import { makeIndex, type SearchIndex, type SearchRecord } from '../../deck/search.ts';
import { element } from '../element.ts';
import { countOf, helpOf, optionOf } from './results.ts';
import './search.css';

export interface SearchDialog {
  readonly open: () => void;
}

export interface SearchOptions {
  /** Reads what is searched; asked once. */
  readonly read: () => readonly SearchRecord[];
  readonly choose: (id: string, typed: string) => void;
}

/** Options made at a time: a thousand would not be there within a frame. */
const BATCH = 20;

export function makeSearchDialog({ read, choose }: SearchOptions): SearchDialog {
  const list = element('ul', { id: 'trouves', hidden: true, aria: { role: 'listbox', label: 'Résultats' } });
  const input = element('input', {
    type: 'text', autocomplete: 'off', spellcheck: false, enterKeyHint: 'go', maxLength: 1000, placeholder: 'tomates, capitalisme, Arendt…',
    aria: { role: 'combobox', label: 'Mots à chercher', autocomplete: 'list', expanded: 'false', controls: list.id },
  });
  const close = element('button', { type: 'button', className: 'fermer', textContent: 'Fermer' });
  const count = element('p', { className: 'compte', aria: { role: 'status' } });
  const dialog = element('dialog', { className: 'recherche', aria: { label: 'Chercher dans la conférence' } }, element('div', { className: 'champ' }, input, close), count, list);
  close.onclick = () => dialog.close();
  document.body.append(dialog);
  let index: SearchIndex | null = null;
  let found: readonly SearchRecord[] = [];
  let at = -1;
  const build = (): SearchIndex => {
    index ??= makeIndex(read());
    return index;
  };
  const more = (): void => {
    const made = list.childElementCount;
    list.append(...found.slice(made, made + BATCH).map((record, next) => optionOf(record, made + next, input.value)));
  };
  const select = (wanted: number): void => {
    list.children[at]?.setAttribute('aria-selected', 'false');
    at = Math.max(0, Math.min(found.length - 1, wanted));
    while (list.childElementCount <= at && list.childElementCount < found.length) more();
    const option = list.children[at];
    if (!option) {
      input.removeAttribute('aria-activedescendant');
      return;
    }
    option.setAttribute('aria-selected', 'true');
    option.scrollIntoView({ block: 'nearest' });
    input.setAttribute('aria-activedescendant', option.id);
  };
  const refresh = (): void => {
    const typed = input.value;
    found = build().search(typed);
    at = -1;
    list.replaceChildren();
    list.hidden = found.length === 0;
    input.setAttribute('aria-expanded', String(found.length > 0));
    select(0);
    const nothing = typed.trim() !== '' && found.length === 0;
    count.replaceChildren(countOf(typed, found.length), ...(nothing ? helpOf(typed, build(), retry) : []));
  };
  const retry = (words: string): void => {
    input.value = words;
    input.focus();
    refresh();
  };
  const leave = (): void => {
    dialog.close();
    // Until the next frame the closed field would still take the keys.
    input.blur();
  };
  const go = (wanted: number): void => {
    const record = found[wanted];
    if (!record) return;
    leave();
    choose(record.id, input.value);
  };
  input.addEventListener('input', refresh);
  list.addEventListener('scroll', () => {
    if (list.scrollTop + list.clientHeight > list.scrollHeight - 200) more();
  }, { passive: true });
  list.addEventListener('click', (event) => {
    const option = (event.target as Element).closest('li');
    if (option) go([...list.children].indexOf(option));
  });
  const moves: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 5, PageUp: -5 };
  dialog.addEventListener('keydown', (event) => {
    event.stopPropagation();
    const step = moves[event.key];
    if (step !== undefined) select(at + step);
    else if (event.key === 'Escape') leave();
    else if (event.key === 'Enter' && event.target === input) go(at);
    else return;
    event.preventDefault();
  });
  const rest = window.requestIdleCallback ?? ((work: () => void) => setTimeout(work, 200));
  rest(() => build());
  return {
    open: () => {
      dialog.showModal();
      input.focus();
      input.select();
      refresh();
    },
  };
}
