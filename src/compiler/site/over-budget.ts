// Holds what a deck weighs to its budgets, and says in French what is too heavy and what to do.

import type { Budgets } from '../2-assemble/budgets.ts';
import type { DeckWeight } from './deck-weight.ts';

const NAMES: Readonly<Record<keyof Budgets, readonly [what: string, cure: string]>> = {
  'first-slide': ['la première diapositive', 'Allégez son dessin, ou ce qui la précède dans la page.'],
  script: ['le script', 'Chargez à la demande ce que la première diapositive n’attend pas.'],
  style: ['le style', 'Retirez une règle, ou partagez-en une entre deux gabarits.'],
  'inline-style': ['le style dans la page', 'Seule la première diapositive en a besoin là.'],
  fonts: ['les fontes', 'Retirez des signes ou des graisses.'],
  total: ['la présentation entière', 'Allégez des dessins ou des graphiques ; « npm run bench -- --octets » donne le détail.'],
  requests: ['le nombre de requêtes', 'Réunissez des fichiers.'],
};

/** What to say of all that passes its limit; null when nothing does. `file` is where the limits are written. */
export function overBudget(weight: DeckWeight, budgets: Budgets, file: string): string | null {
  const over = (Object.keys(NAMES) as readonly (keyof Budgets)[]).flatMap((key) => {
    const [limit, value] = [budgets[key], weight[key]];
    if (limit === undefined || value <= limit) return [];
    const unit = key === 'requests' ? '' : ' octets';
    return [`  ${NAMES[key][0]} : ${format(value)}${unit} pour ${format(limit)} permis (« ${key} »). ${NAMES[key][1]}`];
  });
  return over.length === 0 ? null : `Le site est construit, mais trop lourd pour ${file} :\n${over.join('\n')}\nOu relevez la limite dans ce fichier, en disant pourquoi.`;
}

function format(value: number): string {
  return value.toLocaleString('fr');
}
