// sources.yaml: the bibliography, with the field names of CSL-JSON.

import { z } from 'zod';
import { BROWSER_NAMES } from '../../deck/reserved-ids.ts';
import { SOURCE_TYPES, type SourceType } from '../../deck/source-types.ts';
import type { Name, Source } from '../../deck/types.ts';
import type { Diagnosed, Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import type { SourceFile } from '../stages.ts';
import { readYaml, yamlOf } from '../yaml.ts';

const text = z.string({ error: 'un texte est attendu' }).min(1, { error: 'il est vide' });

const person = z.union(
  [z.strictObject({ family: text, given: text.optional() }), z.strictObject({ literal: text })],
  { error: 'écrivez {family: …, given: …} ou {literal: …}' },
);

const LANGUAGE = 'un code de langue est attendu, comme en';

const entry = z.strictObject({
  id: z.string({ error: 'un identifiant est attendu' }).regex(/^[a-z0-9][a-z0-9-]*$/, { error: 'minuscules sans accent, chiffres et tirets' }).refine((id) => !BROWSER_NAMES.includes(id), { error: 'ce nom est réservé, le navigateur s’en sert déjà' }),
  type: z.enum(Object.keys(SOURCE_TYPES) as SourceType[], { error: `un type de CSL-JSON est attendu : ${Object.keys(SOURCE_TYPES).join(', ')}` }),
  title: text,
  'title-lang': z.string({ error: LANGUAGE }).regex(/^[a-z]{2}$/, { error: LANGUAGE }).optional(),
  'container-title': text.optional(),
  publisher: text.optional(),
  author: z.array(person, { error: 'une liste d’autrices et d’auteurs est attendue' }).optional(),
  // YAML reads a bare year as a number.
  issued: z.coerce.string().refine(isDate, { error: 'une date est attendue, comme 2025, 2025-01 ou 2025-01-29' }).optional(),
  URL: z.url({ protocol: /^https$/, error: 'une adresse https:// est attendue' }).optional(),
  note: text.optional(),
  licence: text.optional(),
  court: text,
}, { error: 'une source est faite de lignes « clé: valeur », dont « id: … »' });

/** A day of the calendar, a month or a year: `2025-02-30` is none. */
function isDate(iso: string): boolean {
  if (!/^\d{4}(-\d{2}(-\d{2})?)?$/.test(iso)) return false;
  const whole = `${iso}-01-01`.slice(0, 10);
  const time = Date.parse(`${whole}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(whole);
}

export const sourcesSchema = z.array(entry, { error: 'une liste est attendue : chaque source commence par « - id: … »' });

/** The sources, each read by itself: what is wrong with one says nothing of those that cite another. Null when the file is no list. */
export function readSources(file: SourceFile): Diagnosed<readonly Source[] | null> {
  const yaml = readYaml(yamlOf(file), sourcesSchema);
  const diagnostics: Diagnostic[] = [...yaml.diagnostics];
  const written = yaml.value ?? yaml.raw;
  if (!Array.isArray(written)) return { value: null, diagnostics };
  const sources = written.flatMap((one: unknown, index): readonly Source[] => {
    const span = yaml.locate([index, 'id']);
    const read = entry.safeParse(one);
    if (read.success) return [toSource(read.data, span)];
    const id = idOf(one);
    return id === null ? [] : [standIn(id, span)];
  });
  const seen = new Set<string>();
  for (const source of sources) {
    if (seen.has(source.id)) diagnostics.push(diagnose('source-twice', source.span, { id: source.id }));
    seen.add(source.id);
  }
  return { value: sources, diagnostics };
}

/** The id of an entry that cannot be read, even one in capitals; null for what nobody could cite. */
function idOf(one: unknown): string | null {
  const id = typeof one === 'object' && one !== null && 'id' in one ? String(one.id) : '';
  return /^[a-z0-9][\w-]*$/i.test(id) ? id : null;
}

/** Stands for a source that cannot be read: its mistake is told in its own file, not wherever it is cited. */
export function standIn(id: string, span: Source['span']): Source {
  return toSource({ id, type: 'document', title: id, court: id }, span);
}

function toSource(one: z.infer<typeof entry>, span: Source['span']): Source {
  const names = (one.author ?? []).map((who): Name => ('literal' in who ? who : { family: who.family, given: who.given ?? null }));
  const container = one['container-title'] ?? null;
  const publisher = one.publisher ?? null;
  return {
    id: one.id,
    type: one.type,
    title: one.title,
    titleLanguage: one['title-lang'] ?? null,
    container,
    publisher,
    outlet: container ?? publisher,
    names,
    authors: names.map((who) => ('literal' in who ? who.literal : [who.given, who.family].filter(Boolean).join(' '))),
    issued: one.issued ?? null,
    url: one.URL ?? null,
    note: one.note ?? null,
    licence: one.licence ?? null,
    short: one.court,
    span,
  };
}
