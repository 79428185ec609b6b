// The words authors may use: layouts, blocks, classes and attributes. Anything else is a diagnostic.

import type { Label } from '../../deck/types.ts';

/** What a class on a heading can say: how the slide is laid out. */
export const LAYOUTS = [
  'titre', 'ouverture', 'volet', 'puces', 'cartes', 'chiffres', 'chiffre', 'affirmation', 'affiche', 'dessin', 'duo', 'definition',
  'citation', 'presse', 'graphique', 'machine', 'ticket', 'bulletin', 'levee', 'tableau', 'strates', 'verbes', 'frise', 'bulles',
  'fenetre', 'dialogue', 'equations', 'fiche', 'mythes', 'tampons', 'feuille', 'sommaire', 'resume', 'acrostiche', 'curseur',
  'courbe', 'boucle', 'liens',
] as const;

/** The layout of a slide that names none, by heading level. */
export const DEFAULT_LAYOUT = { 1: 'ouverture', 2: 'puces' } as const;

/** Other classes of a heading. */
export const LABELS = ['fait', 'opinion'] as const satisfies readonly Label[];
export const OPTIONAL = 'facultative';
export const VARIANTS = ['mono', 'sobre', 'inverse', 'dense', 'large'] as const;

export const PAPERS = ['jaune', 'ciel', 'lilas', 'vert', 'saumon', 'rose', 'ardoise', 'nuit', 'tomate', 'vague', 'blanc'] as const;

/** Why a figure stands without a source: it was made up as an example, the talk measured it, or its source is lost. */
export const UNSOURCED = ['exemple', 'maison', 'perdue'] as const;

export const SLIDE_ATTRIBUTES = ['papier', 'duree', 'alias', 'titre', 'sans-source'] as const;

export interface BlockWord {
  readonly attributes: readonly string[];
  readonly classes: readonly string[];
  readonly required?: string;
}

const CHART_ATTRIBUTES = ['type', 'data', 'unite', 'grand', 'max', 'echelle'] as const;

/** Named blocks, `::: name`. */
export const BLOCKS: Readonly<Record<string, BlockWord>> = {
  notes: { attributes: ['checkpoint', 'lang'], classes: ['privees'] },
  incremental: { attributes: [], classes: [] },
  columns: { attributes: [], classes: [] },
  column: { attributes: ['lang'], classes: [] },
  'sous-titre': { attributes: ['lang'], classes: [] },
  source: { attributes: ['lang'], classes: [] },
  coupure: { attributes: ['source', 'lang'], classes: [], required: 'source' },
  graphique: { attributes: CHART_ATTRIBUTES, classes: [], required: 'data' },
  curseur: { attributes: ['valeur'], classes: [], required: 'valeur' },
  ticket: { attributes: ['lang'], classes: [] },
  fenetre: { attributes: ['titre', 'lang'], classes: [], required: 'titre' },
  bulle: { attributes: ['qui', 'lang'], classes: ['reponse'] },
  qr: { attributes: ['adresse'], classes: [] },
  invite: { attributes: ['lang'], classes: [] },
  reponse: { attributes: ['lang'], classes: [] },
};

export const SPAN_CLASSES = [
  'fragment', 'etiquette', 'chute', 'geant', 'auteur', 'jeton', 'bouton', 'pale', 'choisi', 'tampon', 'petit',
] as const;
export const SPAN_ATTRIBUTES = ['lang'] as const;

export const FIGURE_CLASSES = ['decorative', 'plein', 'droite', 'coin'] as const;

export const CHART_TYPES = ['colonnes', 'barres', 'empilees', 'points', 'courbe', 'part', 'frise'] as const;
export const CHART_SCALES = ['lineaire', 'log'] as const;
