// talk.yaml: what the talk is, who gives it, when.

import { z } from 'zod';
import { type ClockTime, parseClockTime } from '../../deck/time.ts';
import type { Talk } from '../../deck/types.ts';
import type { Diagnosed } from '../diagnostics/diagnostic.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import type { SourceFile } from '../stages.ts';
import { readYaml, yamlOf } from '../yaml.ts';

const text = z.string({ error: 'un texte est attendu' }).min(1, { error: 'il est vide' });
const time = z.string({ error: 'une heure est attendue, comme 11h00' }).refine((value) => parseClockTime(value) !== null, { error: 'une heure est attendue, comme 11h00' });
const address = z.url({ protocol: /^https$/, error: 'une adresse https:// est attendue' });

const LANGUAGE = 'un code de langue est attendu, comme fr';
const LINES = 'il est fait de lignes « clé: valeur », avec une espace après les deux-points';

export const talkSchema = z.strictObject({
  title: text,
  subtitle: text.optional(),
  description: text,
  speaker: text,
  role: text,
  association: text,
  event: text.optional(),
  date: z.iso.date({ error: 'un jour est attendu, comme 2025-05-24' }).optional(),
  contact: z.union([z.email(), address], { error: 'une adresse de courriel ou une adresse https:// est attendue' }).optional(),
  language: z.string({ error: LANGUAGE }).regex(/^[a-z]{2}$/, { error: LANGUAGE }).default('fr'),
  start: time,
  end: time,
  licence: text,
  repository: address.optional(),
  canonical: address.optional(),
}, { error: LINES });

const FALLBACK: Talk = {
  title: 'Présentation', subtitle: null, description: '', speaker: '', role: '', association: '', event: null, date: null, contact: null, language: 'fr',
  start: 0, end: 24 * 60 - 1, licence: '', repository: null, canonical: null,
};

/**
 * The talk; a stand-in when talk.yaml is missing or wrong, so that the slides are read all the same.
 * `firstCheckpoint`: when the first slide says that it appears, which is when the stand-in starts.
 */
export function readTalk(file: SourceFile | null, expectedPath: string, firstCheckpoint: ClockTime | null): Diagnosed<Talk> {
  const fallback = { ...FALLBACK, start: firstCheckpoint ?? FALLBACK.start };
  if (file === null) {
    return { value: fallback, diagnostics: [diagnose('talk-missing', { file: expectedPath, line: 1, column: 1, length: 1 }, { file: expectedPath })] };
  }
  const yaml = readYaml(yamlOf(file), talkSchema);
  if (yaml.value === null) return { value: fallback, diagnostics: yaml.diagnostics };
  const { subtitle = null, event = null, date = null, contact = null, repository = null, canonical = null, start, end, ...rest } = yaml.value;
  const hours = { start: parseClockTime(start) ?? 0, end: parseClockTime(end) ?? 0 };
  const upside = hours.end <= hours.start ? [diagnose('talk-hours', yaml.locate(['end']), { start, end })] : [];
  return {
    value: { ...rest, subtitle, event, date, contact, repository, canonical, ...hours },
    diagnostics: [...yaml.diagnostics, ...upside],
  };
}
