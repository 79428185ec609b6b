// The colours of the papers, for what is drawn outside a style sheet. src/theme/tokens.css holds the same.

export const INK = '#16130f';

const PAPERS: Readonly<Record<string, string>> = {
  jaune: '#ffd83d', ciel: '#a3d4ff', lilas: '#cfc0ff', vert: '#93e2a8', saumon: '#ffb591', rose: '#ffadc9',
  ardoise: '#c3ccd6', nuit: INK, tomate: '#ff8068', vague: '#74dccf', blanc: '#ffffff',
};

/** Colour of a paper by its name, as authors write it. */
export function paperColour(name: string): string {
  return PAPERS[name] ?? '#ffffff';
}

/** Colour of what is written on it. */
export function inkOn(name: string): string {
  return name === 'nuit' ? '#ffffff' : INK;
}
