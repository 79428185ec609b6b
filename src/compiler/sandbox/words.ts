// What each layout is for and what it expects, in French and in Markdown: the sandbox says it, and the table of CONTRIBUTING.md.

import type { LAYOUTS } from '../1-parse/vocabulary.ts';

export interface Words {
  /** After « pour ». */
  readonly purpose: string;
  readonly content: string;
}

type Layout = (typeof LAYOUTS)[number];

const words = (purpose: string, content: string): Words => ({ purpose, content });

/** From the most common to those that serve once, then the openings. */
export const LAYOUT_WORDS: Readonly<Record<Layout, Words>> = {
  puces: words('une liste simple (par défaut)', 'cinq lignes au plus, un dessin si l’on veut'),
  cartes: words('des idées de même rang', '`- **Titre** texte court`, trois à six fois'),
  chiffres: words('deux à quatre grands nombres', '`- **2 048** GPU pendant 23 jours`'),
  chiffre: words('un seul, énorme', '`[17 600]{.geant}`, puis l’unité, puis trois comparaisons au plus'),
  affirmation: words('une phrase forte', 'le titre, puis trois `- **Mais** …`'),
  affiche: words('une phrase en très grand', 'le titre, presque rien d’autre'),
  dessin: words('un grand dessin', 'le dessin, deux phrases au plus'),
  duo: words('deux mondes face à face', 'deux ou trois colonnes'),
  definition: words('un mot, sa définition', 'le titre, un paragraphe ou une citation'),
  citation: words('une parole', '`> …`, puis `[Nom]{.auteur}`'),
  presse: words('des coupures', 'une à trois `::: coupure`'),
  graphique: words('un graphique', '`::: graphique`'),
  machine: words('ce que dit une machine', '`::: invite`, `::: reponse`, `[mot]{.jeton}`'),
  ticket: words('une addition', '`::: ticket` avec un tableau, puis une liste'),
  bulletin: words('une longue liste à cocher', 'six à seize lignes dans `::: incremental`'),
  levee: words('un sondage à main levée', 'une liste de questions'),
  tableau: words('un tableau', 'un tableau Markdown'),
  strates: words('un tableau qui se lit par couches', 'un tableau Markdown, la première colonne nomme la couche'),
  verbes: words('des verbes avant et après', 'un tableau Markdown, une étiquette sur ceux qui changent'),
  frise: words('des dates sur une ligne', '`1. **1929** krach`'),
  bulles: words('des dates qui enflent', '`1. **1929** krach`'),
  fenetre: words('de fausses fenêtres', '`::: {.fenetre titre="…"}`, `[Essayer]{.bouton}`'),
  dialogue: words('un échange', '`::: {.bulle qui="…"}`, `::: {.bulle .reponse}`'),
  equations: words('des égalités', 'une liste, `- **Un** = Deux + Trois`'),
  fiche: words('une fiche de renseignements', 'une liste de définitions : un mot, puis `:   réponse`'),
  mythes: words('des idées reçues', '`1. **« On le dit »** ce qu’il en est`'),
  tampons: words('des verdicts', 'trois ou quatre mots en liste, puis une phrase'),
  feuille: words('un sujet d’examen', '`*l’énoncé*`, une liste, une consigne'),
  sommaire: words('le plan', 'une liste numérotée, huit lignes au plus'),
  resume: words('ce qu’il faut retenir', 'une liste numérotée'),
  acrostiche: words('un mot lu de haut en bas', '`- **M**ot`, une ligne par lettre'),
  curseur: words('une position entre deux extrêmes', '`::: {.curseur valeur=30}` avec trois lignes'),
  courbe: words('une courbe dessinée', 'un dessin, trois lignes'),
  boucle: words('ce qui tourne en rond', 'quatre verbes numérotés, puis une liste'),
  liens: words('des adresses à garder', 'une liste de liens, `::: qr` si l’on veut'),
  titre: words('la première diapositive', 'le titre, sa `[chute]{.chute}`, un dessin `.plein`'),
  ouverture: words('ouvrir une partie', 'un titre, un dessin'),
  volet: words('ouvrir une étape dans une partie', 'un titre avec un mot `.geant`, un dessin'),
};

/** An example that is not there for its layout, by the id of its slide; `name` is what one writes. */
export interface NamedWords extends Words {
  readonly name: string;
}

const named = (name: string, purpose: string, content: string): NamedWords => ({ name, purpose, content });

export const VARIANT_WORDS: Readonly<Record<string, NamedWords>> = {
  'puces-inverse': named('.puces .inverse', 'une liste et sa chute', 'trois lignes, la dernière est la chute, un dessin'),
  'cartes-inverse': named('.cartes .inverse', 'des cartes sur une feuille noire', 'une phrase, puis six `- **Titre** texte court`'),
  'citation-inverse': named('.citation .inverse', 'une longue parole', '`> …`, puis `[Nom]{.auteur}`'),
  'presse-deux': named('::: coupure', 'deux ou trois coupures', 'deux ou trois `::: coupure`, rien d’autre'),
  'graphique-colonnes': named('type=colonnes', 'des colonnes', '`::: {.graphique type=colonnes data=nom.csv}`'),
};

export const MARK_WORDS: Readonly<Record<string, NamedWords>> = {
  fait: named('.fait', 'une étiquette FAIT', '`{.fait}` sur le titre, avec n’importe quelle mise en page'),
  opinion: named('.opinion', 'une étiquette OPINION', '`{.opinion}` sur le titre'),
  repere: named('checkpoint=14h30', 'un repère horaire', '`::: {.notes checkpoint=14h30}`'),
  etapes: named('::: incremental', 'faire venir pas à pas', '`::: incremental` autour d’une liste, `. . .` seul sur une ligne, `[mot]{.fragment}`'),
  mots: named('[mot]{.etiquette}', 'habiller un mot', '`[mot]{.etiquette}`, `~~barré~~`, `[open bar]{lang=en}`, `[mots](#adresse)`'),
  source: named('[@cle]', 'dire d’où l’on tient un chiffre', '`[@cle]` ou `[@cle, p. 4]`, décrite dans `sources.yaml`'),
  'notes-exemple': named('::: notes', 'ce que l’on dit à voix haute', '`::: notes`, `::: {.notes .privees}` pour soi, `<!-- … -->` entre nous'),
};
