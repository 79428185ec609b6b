// What is seen wrong on a slide, in French, with the file and the line of the slide.

import type { Slide } from '../deck/types.ts';

export interface Defect {
  readonly slide: string;
  readonly kind: 'stage-overflow' | 'stage-small' | 'stage-overlap' | 'stage-contrast' | 'reading-overflow' | 'reading-small';
  /** The size or the mode in which it was seen. */
  readonly where: string;
  readonly text: string;
  /** Pixels, or a contrast. */
  readonly amount: number;
}

const WORDS: Readonly<Record<Defect['kind'], { readonly said: (amount: string) => string; readonly action: string }>> = {
  'stage-overflow': { said: (amount) => `sort de la scène de ${amount} pixels`, action: 'Raccourcissez le texte, passez-en une partie dans les notes, ou essayez .dense sur le titre.' },
  'stage-small': { said: (amount) => `n’a que ${amount} pixels de haut`, action: 'Le dernier rang ne le lira pas : raccourcissez ce qui l’entoure, ou changez de mise en page.' },
  'stage-overlap': { said: (amount) => `se chevauchent de ${amount} pixels`, action: 'Raccourcissez l’un des deux, ou changez de mise en page.' },
  'stage-contrast': { said: (amount) => `n’a qu’un contraste de ${amount}`, action: 'Déplacez ce qui passe dessous ou devant, ou changez de papier.' },
  'reading-overflow': { said: (amount) => `dépasse de l’écran de ${amount} pixels`, action: 'Coupez le mot ou l’adresse trop longs.' },
  'reading-small': { said: (amount) => `n’a que ${amount} pixels de haut`, action: 'Ce texte est trop petit sur un téléphone : dites-le autrement.' },
};

/** One report a defect, in the order of the talk; the same text seen at two sizes is one defect, and so are the faint words of a slide. */
export function describeDefects(defects: readonly Defect[], slides: readonly Slide[]): readonly string[] {
  const places = new Map(slides.map((slide, index) => [slide.id, { index, span: slide.span }]));
  const same = new Map<string, Defect & { readonly all: string[] }>();
  for (const defect of defects) {
    const together = defect.kind === 'stage-contrast';
    const key = `${defect.slide} ${defect.kind} ${together ? '' : defect.text}`;
    const known = same.get(key);
    if (!known) same.set(key, { ...defect, all: [defect.where] });
    else if (together) same.set(key, { ...known, text: `${known.text} ${defect.text}`, amount: Math.min(known.amount, defect.amount) });
    else known.all.push(defect.where);
  }
  return [...same.values()]
    .sort((a, b) => (places.get(a.slide)?.index ?? 0) - (places.get(b.slide)?.index ?? 0))
    .map(({ slide, kind, text, amount, all }) => {
      const span = places.get(slide)?.span;
      const shown = text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text;
      const place = span ? `${span.file}:${span.line}:1` : slide;
      return `${place}  défaut  ${kind}\n  « ${shown} » ${WORDS[kind].said(String(amount).replace('.', ','))} (#${slide}, ${[...new Set(all)].join(' ; ')}).\n  ${WORDS[kind].action}`;
    });
}
