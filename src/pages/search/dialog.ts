// The box that searches the talk: a field, how many places were found, and their list.

import { makeIndex, type SearchRecord } from '../../deck/search.ts';
import { element } from '../element.ts';
import { countOf, helpOf } from './results.ts';
import { makeResultsList, type ResultsList } from './results-list.ts';
import './search.css';

export interface SearchDialog {
  /** `typed` before the box was there. */
  readonly open: (typed: string) => void;
}

export interface SearchOptions {
  /** Reads what is searched; asked once. */
  readonly read: () => readonly SearchRecord[];
  readonly choose: (id: string, typed: string) => void;
}

export function makeSearchDialog({ read, choose }: SearchOptions): SearchDialog {
  const input = makeField();
  const count = element('p', { className: 'compte', aria: { role: 'status' } });
  const close = element('button', { type: 'button', className: 'fermer', textContent: 'Fermer' });
  const list = makeResultsList(input, ({ id }) => {
    leave();
    choose(id, input.value);
  });
  const dialog = element('dialog', { className: 'recherche', aria: { label: 'Chercher dans la conférence' } }, element('div', { className: 'champ' }, input, close), count, list.node);
  const leave = (): void => {
    dialog.close();
    // Until the next frame the closed field would still take the keys.
    input.blur();
  };
  const index = makeOnce(() => makeIndex(read()));
  const refresh = (): void => {
    const typed = input.value;
    const asked = typed.trim() !== '';
    const found = asked ? index().search(typed) : [];
    list.show(found, typed);
    count.replaceChildren(countOf(typed, found.length), ...(asked && found.length === 0 ? helpOf(typed, index(), (words) => fill(words)) : []));
  };
  const fill = (words: string): void => {
    input.value = words;
    input.focus();
    refresh();
  };
  close.onclick = leave;
  input.addEventListener('input', refresh);
  followKeys(dialog, input, list, leave);
  document.body.append(dialog);
  return {
    open: (typed) => {
      dialog.showModal();
      fill(typed === '' ? input.value : typed);
      // What was searched before is there to be read, and goes with the first letter.
      if (typed === '') input.select();
      // Between the box that opens and the first letter.
      setTimeout(index);
    },
  };
}

function makeOnce<Made>(make: () => Made): () => Made {
  let made: Made | null = null;
  return () => {
    made ??= make();
    return made;
  };
}

function makeField(): HTMLInputElement {
  return element('input', {
    type: 'text', autocomplete: 'off', spellcheck: false, enterKeyHint: 'go', maxLength: 1000, placeholder: 'tomates, Arendt…',
    aria: { role: 'combobox', label: 'Mots à chercher', autocomplete: 'list', expanded: 'false', controls: 'trouves' },
  });
}

const MOVES: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 5, PageUp: -5 };

function followKeys(dialog: HTMLDialogElement, field: HTMLInputElement, list: ResultsList, leave: () => void): void {
  dialog.addEventListener('keydown', (event) => {
    event.stopPropagation();
    const by = MOVES[event.key];
    if (by !== undefined) list.move(by);
    else if (event.key === 'Escape') leave();
    else if (event.key === 'Enter' && event.target === field) list.take();
    else return;
    event.preventDefault();
  });
}
