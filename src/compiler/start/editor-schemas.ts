// JSON Schemas of the talk's settings, for editors: made from those that the compiler itself uses, with French descriptions.

import { z } from 'zod';
import { frontMatterSchema } from '../1-parse/front-matter.ts';
import { creditsSchema } from '../2-assemble/credits.ts';
import { sourcesSchema } from '../2-assemble/sources.ts';
import { talkSchema } from '../2-assemble/talk.ts';

/** What each setting is for, shown while it is typed. */
const DESCRIPTIONS: Readonly<Record<string, string>> = {
  title: 'Le titre, exactement comme il est publié.',
  subtitle: 'Un sous-titre.',
  description: 'Ce que c’est, en une phrase.',
  speaker: 'Qui parle.',
  role: 'Sa fonction.',
  association: 'Son association.',
  event: 'L’événement.',
  date: 'Le jour, comme 2025-05-24.',
  contact: 'Une adresse de courriel, ou une page https://.',
  language: 'La langue de la conférence : fr.',
  start: 'L’heure de début, sur 24 heures : 11h00.',
  end: 'L’heure de fin, sur 24 heures : 12h45.',
  licence: 'La licence, comme CC BY-SA 4.0.',
  repository: 'L’adresse du dépôt, pour proposer une correction depuis le site.',
  canonical: 'L’adresse publique du site : elle devient un QR code.',
  section: 'Le nom court de la partie : minuscules sans accent, chiffres et tirets. Il ne change plus.',
  numero: 'Le numéro de la partie ; aucun pour l’ouverture.',
  onglet: 'Le texte de l’onglet, en haut des diapositives : 24 signes au plus.',
  papier: 'La couleur du papier de la partie.',
  id: 'L’identifiant de la source, celui que l’on cite : [@journal-2025].',
  type: 'Le genre, comme en CSL : article-newspaper, report, webpage, book, graphic…',
  'title-lang': 'La langue du titre : en.',
  'container-title': 'Le journal, la revue, le site.',
  publisher: 'L’éditeur.',
  author: 'Les autrices et auteurs ; pour un dessin, qui l’a dessiné.',
  family: 'Le nom de famille.',
  given: 'Le prénom.',
  literal: 'Un nom d’un seul tenant : une association, un pseudonyme.',
  issued: 'La date : 2025, 2025-01 ou 2025-01-29.',
  URL: 'L’adresse https:// de la source.',
  note: 'Une remarque.',
  court: 'La forme brève, en bas des diapositives.',
  drawings: 'Les dessins, un par entrée.',
  file: 'Le chemin du dessin dans public/ : figures/elephant.svg.',
};

export type JsonSchema = Readonly<Record<string, unknown>>;

/** A schema an editor can use, by the name of its file. */
export function editorSchemas(): Readonly<Record<string, JsonSchema>> {
  const make = (schema: z.ZodType): JsonSchema => describe(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })) as JsonSchema;
  return { talk: make(talkSchema), 'front-matter': make(frontMatterSchema), sources: make(sourcesSchema), drawings: make(creditsSchema) };
}

/** Adds its description to every property, however deep. */
function describe(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(describe);
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, key === 'properties' ? describeAll(value as object) : describe(value)]));
}

function describeAll(properties: object): object {
  return Object.fromEntries(Object.entries(properties).map(([name, value]) => {
    const description = DESCRIPTIONS[name];
    return [name, { ...(description === undefined ? {} : { description }), ...(describe(value) as object) }];
  }));
}
