// A question that stays under the time until it is answered: it is in the page, so that the talk and its messages go on meanwhile.

import { element } from '../element.ts';

export interface Answer {
  readonly text: string;
  readonly act: () => void;
}

export interface Question {
  /** The same sentence is asked once. */
  readonly ask: (sentence: string, answers: readonly Answer[]) => void;
  readonly drop: () => void;
}

export function makeQuestion(): Question {
  // There from the start, empty: a status is read out when it is filled.
  const box = element('p', { className: 'demande', aria: { role: 'status' } });
  document.querySelector('.temps')?.append(box);
  let asked = '';
  const drop = (): void => {
    if (asked !== '') box.replaceChildren();
    asked = '';
  };
  const buttonOf = ({ text, act }: Answer): HTMLElement => element('button', { type: 'button', textContent: text, onclick: () => {
    drop();
    act();
  } });
  return {
    drop,
    ask: (sentence, answers) => {
      if (sentence === asked) return;
      asked = sentence;
      box.replaceChildren(sentence, ...answers.flatMap((answer) => [' ', buttonOf(answer)]));
    },
  };
}
