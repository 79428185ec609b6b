// docs/messages.md is written from the catalogue and its samples: every code, an example of it, and its cure.

import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalogue, type Code } from '../src/compiler/diagnostics/catalogue.ts';
import { FAMILIES, familyOf } from '../src/compiler/diagnostics/families.ts';

const SAMPLES = join(import.meta.dirname, 'samples');
const PAGE = resolve(import.meta.dirname, '../docs/messages.md');
const codes = Object.keys(catalogue) as Code[];
const INTRO = `# Les messages de la vérification

Tout ce que \`npm run check\` peut dire, avec un exemple et son remède. Les **erreurs** empêchent de publier, les **avertissements** non.
Cette page est écrite par le code (\`UPDATE=1 npm run unit\`) : elle ne se corrige pas à la main.
`;

/** The files of a folder of slides, by name; what is not text is shown as an editor would. */
function filesOf(folder: string, inside = ''): ReadonlyMap<string, string> {
  const names = existsSync(join(folder, inside)) ? readdirSync(join(folder, inside)).sort() : [];
  return new Map(names.flatMap((name): [string, string][] => {
    const path = join(inside, name);
    if (name === 'expected.txt' || name === 'cure') return [];
    return statSync(join(folder, path)).isDirectory() ? [...filesOf(folder, path)] : [[path, readFileSync(join(folder, path), 'utf8')]];
  }));
}

/** What the cure changes, as a difference: the lines around it are left out. */
function difference(before: string, after: string): string {
  const a = before.split('\n');
  const b = after.split('\n');
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const part = (lines: readonly string[], sign: string): string[] => lines.slice(start, lines.length - end).map((line) => `${sign} ${line}`.trimEnd());
  return [...part(a, '-'), ...part(b, '+')].join('\n').replace(/[\u0000-\u0008\u200b-\u200f\u202a-\u202e\ufeff]/g, '\ufffd');
}

function cureOf(code: Code): string {
  const before = filesOf(join(SAMPLES, code));
  const after = filesOf(join(SAMPLES, code, 'cure'));
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter((name) => name !== 'LISEZ-MOI.txt' && before.get(name) !== after.get(name));
  return changed.map((name) => {
    const [old, now] = [before.get(name), after.get(name)];
    if (old === undefined) return `Le fichier \`${name}\` est ajouté.`;
    if (now === undefined) return `Le fichier \`${name}\` est renommé.`;
    // Bytes that are not text have no lines to compare.
    return old.includes('\u0000') ? 'Le fichier est enregistré en UTF-8.' : `\`\`\`diff\n${difference(old, now)}\n\`\`\``;
  }).join('\n\n');
}

function entryOf(code: Code): string {
  const printed = readFileSync(join(SAMPLES, code, 'expected.txt'), 'utf8').split('\n\n')[0] ?? '';
  const lines = printed.replaceAll(`${code}/`, 'slides/').split('\n').slice(1).map((line) => line.replace(/^ {2}/, ''));
  const source = lines.slice(1, -1);
  const kind = catalogue[code].severity === 'error' ? 'erreur' : 'avertissement';
  const extract = source.length > 0 ? `\n\`\`\`text\n${source.join('\n')}\n\`\`\`\n` : '';
  return `### ${code}\n\n*${kind}* · ${lines[0]}\n${extract}\n${lines.at(-1)}\n\n${cureOf(code)}\n`;
}

function page(): string {
  const families = FAMILIES.map((family) => ({ ...family, codes: codes.filter((code) => familyOf(code) === family) })).filter((family) => family.codes.length > 0);
  return `${[INTRO, ...families.map(({ title, codes: own }) => `## ${title}\n\n${own.map(entryOf).join('\n')}`)].join('\n')}`;
}

describe('the page of messages', () => {
  it('has a family for every code', () => expect(codes.filter((code) => familyOf(code) === null)).toEqual([]));
  it('has a cure for every code', () => expect(codes.filter((code) => !existsSync(join(SAMPLES, code, 'cure')))).toEqual([]));
  it('says what the code says', () => {
    if (process.env['UPDATE'] === '1') writeFileSync(PAGE, page());
    expect(readFileSync(PAGE, 'utf8')).toBe(page());
  });
});
