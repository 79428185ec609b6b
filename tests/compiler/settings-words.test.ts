// Whatever a settings file holds in the place of what it should, its author is told in French.

import { describe, expect, it } from 'vitest';
import { frontMatterSchema } from '../../src/compiler/1-parse/front-matter.ts';
import { budgetsSchema } from '../../src/compiler/2-assemble/budgets.ts';
import { creditsSchema } from '../../src/compiler/2-assemble/credits.ts';
import { sourcesSchema } from '../../src/compiler/2-assemble/sources.ts';
import { talkSchema } from '../../src/compiler/2-assemble/talk.ts';

const WRONG: readonly unknown[] = ['', 'x y', 'Été', -1, 1e9, 0.5, true, null, [], ['x'], [[]], {}, { a: 1 }, [{}], [{ a: 1 }], [null]];
const ENGLISH = /\b(?:invalid|expected|received|too|must|string|number|input|option|required|unrecognized)\b/i;
const entry = sourcesSchema.element;
const drawing = creditsSchema.shape.drawings.element;
const SCHEMAS = { 'front matter': frontMatterSchema, talk: talkSchema, credits: creditsSchema, budgets: budgetsSchema, source: entry, drawing } as const;

describe.each(Object.entries(SCHEMAS))('a wrong value of %s', (_, schema) => {
  it('is told in French', () => {
    const values = [...WRONG, ...Object.keys(schema.shape).flatMap((key) => WRONG.map((value) => ({ [key]: value })))];
    const told = values.flatMap((value) => schema.safeParse(value).error?.issues ?? []).filter(({ code }) => code !== 'unrecognized_keys').map(({ message }) => message);
    expect(told.length).toBeGreaterThan(0);
    expect([...new Set(told)].filter((message) => ENGLISH.test(message))).toEqual([]);
  });
});

it('a wrong list of sources is told in French', () => {
  const told = WRONG.flatMap((value) => sourcesSchema.safeParse(value).error?.issues ?? []).filter(({ code }) => code !== 'unrecognized_keys').map(({ message }) => message);
  expect(told.filter((message) => ENGLISH.test(message))).toEqual([]);
});
