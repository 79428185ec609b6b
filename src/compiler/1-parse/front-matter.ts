// The settings of a section, between two `---` lines at the top of its file.

import { z } from 'zod';
import type { Diagnosed } from '../diagnostics/diagnostic.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import type { SectionSettings } from '../stages.ts';
import { readYaml } from '../yaml.ts';
import { PAPERS } from './vocabulary.ts';

const RANK = 'un nombre de 0 à 99 est attendu';

export const frontMatterSchema = z.strictObject({
  section: z.string({ error: 'un mot est attendu' }).regex(/^[a-z][a-z0-9-]*$/, { error: 'minuscules sans accent, chiffres et tirets' }),
  numero: z.int({ error: 'un nombre entier est attendu' }).min(0, { error: RANK }).max(99, { error: RANK }).optional(),
  onglet: z.string({ error: 'un texte est attendu' }).min(1, { error: 'il est vide' }).max(24, { error: '24 signes au plus' }),
  papier: z.enum(PAPERS, { error: `choisissez parmi ${PAPERS.join(', ')}` }),
}, { error: 'l’en-tête est fait de lignes « clé: valeur », avec une espace après les deux-points' });

export interface FrontMatter {
  readonly settings: SectionSettings;
  /** The file with its front matter blanked, so that line numbers stay true. */
  readonly body: string;
}

/** The settings at the top of a file; defaults stand in for what is wrong, so that slides are read all the same. */
export function readFrontMatter(file: string, text: string): Diagnosed<FrontMatter> {
  const top = { file, line: 1, column: 1, length: 3 };
  const fallback: SectionSettings = { section: file.toLowerCase().replace(/[^a-z0-9]+/g, '-'), number: null, tab: '', paper: 'blanc', span: top, numberSpan: top };
  const lines = text.split('\n');
  if (lines[0]?.trimEnd() !== '---') {
    return { value: { settings: fallback, body: text }, diagnostics: [diagnose('front-matter-missing', { ...top, length: Math.max(1, lines[0]?.length ?? 1) }, {})] };
  }
  const close = lines.findIndex((line, index) => index > 0 && /^(---|\.\.\.)\s*$/.test(line));
  // A blank line or a heading inside the block means that its end was forgotten further up.
  const heading = lines.findIndex((line, index) => index > 0 && /^#{1,2} /.test(line));
  if (close < 0 || (heading > 0 && heading < close)) {
    const body = lines.map((line, index) => (index === 0 || (heading > 0 && index < heading) ? '' : line)).join('\n');
    return { value: { settings: fallback, body }, diagnostics: [diagnose('front-matter-unclosed', top, {})] };
  }
  const yaml = readYaml({ file, text: lines.slice(1, close).join('\n'), lineOffset: 1 }, frontMatterSchema);
  const body = lines.map((line, index) => (index <= close ? '' : line)).join('\n');
  const settings = yaml.value && { section: yaml.value.section, number: yaml.value.numero ?? null, tab: yaml.value.onglet, paper: yaml.value.papier, span: yaml.locate(['section']), numberSpan: yaml.locate(['numero']) };
  return { value: { settings: settings ?? fallback, body }, diagnostics: yaml.diagnostics };
}
