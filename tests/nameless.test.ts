// Nothing in src/ names a slide of this talk: another talk takes the same house.

import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { slidesOf } from '../src/deck/types.ts';
import { compileTalk } from './deck/real-talk.ts';

const SOURCE = resolve(import.meta.dirname, '../src');
/** The words of the model become slides until someone writes better ones. */
const MODEL = 'compiler/start/skeleton.ts';
const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(ts|css|html)$/.test(file) && file !== MODEL);
const texts = files.map((file) => ({ file, text: readFileSync(join(SOURCE, file), 'utf8') }));

const slides = slidesOf(compileTalk().deck);
/** Words of the house that are also a slide's id: a layout, a page, a part of the interface. Of these, only « #id » is a name. */
const namesIn = (text: string): readonly string[] => [
  ...slides.flatMap(({ id }) => (new RegExp(`${id.includes('-') ? '(?<![\\w-])' : '#'}${id}(?![\\w-])`).test(text) ? [id] : [])),
  ...slides.flatMap(({ title }) => (title.split(' ').length > 2 && text.includes(title) ? [title] : [])),
];

describe('the source', () => {
  it('is found, and so are the slides', () => {
    expect(files.length).toBeGreaterThan(200);
    expect(slides.length).toBeGreaterThanOrEqual(127);
  });
  it('knows a name when it sees one', () => {
    expect(namesIn('#jamy{ }')).toEqual(['jamy']);
    expect(namesIn("show('les-5r')")).toEqual(['les-5r']);
    expect(namesIn('.puces{ } les-5-r')).toEqual([]);
  });
  it('names no slide of the talk, by its id or its title', () => {
    expect(texts.flatMap(({ file, text }) => namesIn(text).map((name) => `${file} : ${name}`))).toEqual([]);
  });
});
