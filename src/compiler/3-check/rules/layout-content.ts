// A layout is made for a content: without it, the slide would be half empty.

import { type Deck, slidesOf } from '../../../deck/types.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';

/** What each layout cannot do without: a block that the parser counts, how many, and its French name. */
const NEEDS: Readonly<Record<string, readonly (readonly [block: string, least: number, name: string])[]>> = {
  acrostiche: [['list', 1, 'une liste']],
  boucle: [['list', 1, 'une liste numérotée']],
  bulles: [['list', 1, 'une liste numérotée']],
  bulletin: [['item', 3, 'une liste de trois lignes au moins']],
  cartes: [['item', 2, 'une liste de deux lignes au moins']],
  chiffre: [['geant', 1, 'un nombre [17 600]{.geant}']],
  chiffres: [['item', 2, 'une liste de deux lignes au moins']],
  citation: [['quote', 1, 'une citation « > … »']],
  courbe: [['figure', 1, 'un dessin']],
  curseur: [['curseur', 1, 'un bloc « ::: {.curseur valeur=…} »']],
  dessin: [['figure', 1, 'un dessin']],
  dialogue: [['bulle', 1, 'un bloc « ::: {.bulle qui="…"} »']],
  duo: [['column', 2, 'deux blocs « ::: column »']],
  equations: [['list', 1, 'une liste']],
  fenetre: [['fenetre', 1, 'un bloc « ::: {.fenetre titre="…"} »']],
  fiche: [['definitions', 1, 'une liste de définitions']],
  frise: [['list', 1, 'une liste numérotée']],
  graphique: [['graphique', 1, 'un bloc « ::: {.graphique …} »']],
  levee: [['list', 1, 'une liste de questions']],
  liens: [['list', 1, 'une liste']],
  mythes: [['list', 1, 'une liste numérotée']],
  presse: [['coupure', 1, 'un bloc « ::: {.coupure source=…} »']],
  resume: [['list', 1, 'une liste numérotée']],
  sommaire: [['list', 1, 'une liste numérotée']],
  strates: [['table', 1, 'un tableau']],
  tableau: [['table', 1, 'un tableau']],
  tampons: [['list', 1, 'une liste']],
  ticket: [['ticket', 1, 'un bloc « ::: ticket »']],
  verbes: [['table', 1, 'un tableau']],
};

export function layoutContent(deck: Deck): readonly Diagnostic[] {
  return slidesOf(deck).flatMap((slide) =>
    (NEEDS[slide.layout] ?? [])
      .filter(([block, least]) => (slide.contents[block] ?? 0) < least)
      .map(([, , name]) => diagnose('layout-content', slide.span, { layout: slide.layout, name })),
  );
}
