// Every built page against the HTML standard, by html-validate and, where Java is, by the Nu checker.

import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { HtmlValidate, type RuleConfig, StaticConfigLoader } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { placesOf } from '../../src/compiler/disk.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const OUT = placesOf(ROOT, process.env).out;
const pages = readdirSync(OUT).filter((file) => file.endsWith('.html'));
const contentOf = (page: string): string => readFileSync(join(OUT, page), 'utf8');

const RULES: RuleConfig = {
  // The standard reads it either way.
  'doctype-style': ['error', { style: 'lowercase' }],
  // Any id without a space is one: sources are named after journals such as 01net.
  'valid-id': ['error', { relaxed: true }],
  // A table that scrolls stands in a region; as a section it would need a heading of its own.
  'prefer-native-element': ['error', { exclude: ['region'] }],
  // A list may have a name.
  'aria-label-misuse': ['error', { allowAnyNamable: true }],
  // A talk is called as its author calls it.
  'long-title': 'off',
  // The notes of each slide are hidden in the deck: axe counts the landmarks that are there.
  'unique-landmark': 'off',
};

/** Directives of the security policy that browsers know and the checker does not yet. */
const UNKNOWN_TO_NU = /^Bad value\s+for attribute “content” on element “meta”: Unrecognised directive-name: "require-trusted-types-for"\. Unrecognised directive-name: "trusted-types"/;

/** Asks for a heading of its own to a section whose first article has it; knows no style of these last years. */
const NOT_OURS = /^(?:Section lacks heading\.|CSS: )/;

/** The standard ends an item where the next one begins, or its list ends. */
const ENDS_ITSELF = /^Element <li> is implicitly closed by (?:sibling|parent <\/[uo]l>)$/;

interface NuMessage {
  readonly type: string;
  readonly url: string;
  readonly lastLine: number;
  readonly message: string;
}

function nuCheck(files: readonly string[]): readonly NuMessage[] {
  const jar = join(ROOT, 'node_modules/vnu-jar/build/dist/vnu.jar');
  // It answers with a failure as soon as it has a word to say.
  const { stdout } = spawnSync('java', ['-Xss4m', '-jar', jar, '--format', 'json', '--stdout', '--exit-zero-always', ...files], { encoding: 'utf8', maxBuffer: 1e8 });
  return (JSON.parse(stdout) as { messages: NuMessage[] }).messages;
}

function hasJava(): boolean {
  try {
    execFileSync('java', ['-version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

describe('the built pages', () => {
  it('are all there', () => {
    expect(pages).toEqual(expect.arrayContaining(['index.html', 'pupitre.html', 'sources.html']));
  });
  for (const page of pages) {
    it(`${page} is valid to html-validate`, async () => {
      const validator = new HtmlValidate(new StaticConfigLoader({ root: true, extends: ['html-validate:recommended'], elements: ['html5'], rules: RULES }));
      const { results } = await validator.validateString(contentOf(page), page);
      expect(results.flatMap(({ messages }) => messages.filter(({ message }) => !ENDS_ITSELF.test(message)).map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`))).toEqual([]);
    });
    it(`${page} points at files that are there`, () => {
      const links = [...contentOf(page).matchAll(/\s(?:href|src)="([^"]*)"/g)].map((match) => match[1] ?? '');
      const local = links.filter((link) => !/^(?:[a-z]+:|#)/.test(link)).map((link) => decodeURIComponent(link.replace(/[?#].*$/, '')));
      expect([...new Set(local)].filter((link) => link !== '' && !existsSync(join(OUT, link.endsWith('/') ? `${link}index.html` : link)))).toEqual([]);
    });
  }
  it.skipIf(!hasJava())('are valid to the Nu checker (needs Java)', () => {
    const messages = nuCheck(pages.map((page) => join(OUT, page))).filter(({ message }) => !UNKNOWN_TO_NU.test(message) && !NOT_OURS.test(message));
    expect(messages.map(({ type, url, lastLine, message }) => `${url.split('/').pop()}:${lastLine} ${type}: ${message}`)).toEqual([]);
  });
  it.skipIf(!hasJava())('would not all be valid to a checker that finds nothing', () => {
    expect(nuCheck([join(ROOT, 'tests/site/invalid.html')]).map(({ type }) => type)).toContain('error');
  });
});
