// What pages say of themselves: complete, escaped, and nothing invented.

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { licenceAddress } from '../../../src/compiler/4-render/licences.ts';
import { paperColour } from '../../../src/compiler/4-render/papers.ts';
import { siteAddress } from '../../../src/compiler/4-render/site-address.ts';
import { PAPERS } from '../../../src/compiler/1-parse/vocabulary.ts';
import { compileAt, factsIn, talkYaml } from './share.ts';

const ADDRESS = 'https://exemple.org/talk/';
const published = compileAt(ADDRESS);
const unpublished = compileAt(null);
const headOf = (compilation: typeof published, name: string): string => compilation.pages.find((page) => page.name === name)?.head ?? '';
const contentOf = (head: string, property: string): string | undefined => new RegExp(`(?:name|property)="${property}" content="([^"]*)"`).exec(head)?.[1];
const fileOf = (compilation: typeof published, file: string): string | undefined => compilation.files.find((one) => one.file === file)?.text;

const https = z.url({ protocol: /^https$/ });
const person = z.strictObject({ '@type': z.literal('Person'), name: z.string(), jobTitle: z.string(), affiliation: z.strictObject({ '@type': z.literal('Organization'), name: z.string() }) });
const presentation = z.strictObject({
  '@context': z.literal('https://schema.org').optional(), '@type': z.literal('PresentationDigitalDocument'), '@id': https.optional(), url: https.optional(), name: z.string(), headline: z.string(),
  alternativeHeadline: z.string().optional(), description: z.string(), inLanguage: z.literal('fr'), author: person, license: z.string(), isAccessibleForFree: z.literal(true), timeRequired: z.string().regex(/^PT\d+H\d+M$/),
  accessMode: z.array(z.string()), accessModeSufficient: z.array(z.string()), accessibilityFeature: z.array(z.string()), accessibilityHazard: z.array(z.string()),
  hasPart: z.array(z.strictObject({ '@type': z.literal('CreativeWork'), name: z.string(), position: z.number(), url: https.optional() })),
});

describe('the head of a page', () => {
  it('says where the page is, and shows the card, once the address is known', () => {
    const head = headOf(published, 'index');
    expect(head).toContain(`<link rel="canonical" href="${ADDRESS}">`);
    expect(contentOf(head, 'og:image')).toBe(`${ADDRESS}carte.png`);
    expect(contentOf(head, 'og:locale')).toBe('fr_FR');
    expect(contentOf(headOf(published, 'sources'), 'og:url')).toBe(`${ADDRESS}sources.html`);
    expect(head).toContain(`type="application/json+oembed" href="${ADDRESS}oembed.json"`);
  });
  it('points at nothing when the address is not known', () => {
    for (const { head } of unpublished.pages) expect(head).not.toMatch(/og:(?:url|image)|canonical|oembed/);
  });
  it('gives every page but the tools a title of its own, a description, a licence and an icon', () => {
    const listed = published.pages.filter((page) => !['pupitre', 'telecommande'].includes(page.name));
    expect(new Set(listed.map(({ head }) => /<title>(.+?)<\/title>/.exec(head)?.[1])).size).toBe(listed.length);
    for (const { head, name } of listed) {
      expect(contentOf(head, 'description')?.length, name).toBeGreaterThan(40);
      expect(head, name).toContain(`<link rel="license" href="${licenceAddress('CC BY-SA 4.0')}">`);
      expect(head, name).not.toContain('noindex');
      expect(contentOf(head, 'og:title'), name).toBeTruthy();
    }
    for (const name of ['pupitre', 'telecommande']) expect(headOf(published, name)).toMatch(/<meta name="robots" content="noindex">/);
  });
  it('has no tag of one platform alone', () => {
    for (const { head } of published.pages) expect(head).not.toMatch(/twitter:|fb:/);
  });
  it('lets no word of the talk leave its place', () => {
    const nasty = '"><script>alert(1)</script></title><!-- &amp; ';
    const talk = talkYaml({ title: `Titre ${nasty}`, description: nasty, speaker: nasty, role: nasty, association: nasty, event: nasty, date: '2025-05-24', licence: nasty });
    const { pages, files } = compileAt(ADDRESS, { talk });
    for (const { head, name } of pages) {
      expect(head.match(/<script/g)?.length ?? 0, name).toBe(head.includes('ld+json') ? 1 : 0);
      expect(head, name).not.toMatch(/alert\(1\)<\/script>|<!--/);
    }
    const [facts, event] = factsIn(pages[0]?.head ?? '')['@graph'] as readonly Record<string, unknown>[];
    expect([facts?.['license'], event?.['name']]).toEqual([nasty, nasty]);
    const embed = JSON.parse(files.find(({ file }) => file === 'oembed.json')?.text ?? '') as { html: string };
    expect(embed.html).not.toContain('<script');
  });
});

describe('the talk in the words of schema.org', () => {
  it('holds what talk.yaml says, in the shape expected', () => {
    const facts = presentation.parse(factsIn(headOf(published, 'index')));
    expect(facts).toMatchObject({ url: ADDRESS, timeRequired: 'PT1H45M', license: 'https://creativecommons.org/licenses/by-sa/4.0/deed.fr' });
    expect(facts.hasPart.map(({ position }) => position)).toEqual(published.deck.sections.flatMap((section) => section.number ?? []));
    expect(presentation.parse(factsIn(headOf(unpublished, 'index'))).url).toBeUndefined();
  });
  it('makes an event only of one whose day is known', () => {
    expect(JSON.stringify(factsIn(headOf(published, 'index')))).not.toContain('"Event"');
    const { pages } = compileAt(ADDRESS, { talk: talkYaml({ event: 'Fête', date: '2025-05-24' }) });
    const [, event] = factsIn(pages[0]?.head ?? '')['@graph'] as readonly unknown[];
    expect(event).toMatchObject({ '@type': 'Event', name: 'Fête', startDate: '2025-05-24T14:00', endDate: '2025-05-24T15:30' });
  });
});

describe('the files beside the pages', () => {
  it('list every page but the tools, at their whole address', () => {
    const listed = [...(fileOf(published, 'sitemap.xml') ?? '').matchAll(/<loc>([^<]*)<\/loc>/g)].map((match) => match[1]);
    expect(listed).toEqual(published.pages.filter(({ name }) => !['pupitre', 'telecommande'].includes(name)).map(({ name }) => ADDRESS + (name === 'index' ? '' : `${name}.html`)));
    expect(fileOf(published, 'robots.txt')).toContain(`Sitemap: ${ADDRESS}sitemap.xml`);
  });
  it('are the manifest and the sources when the address is not known', () => {
    expect(unpublished.files.map(({ file }) => file)).toEqual(['manifeste.webmanifest', 'sources.json', 'sources.bib']);
    expect(JSON.parse(fileOf(unpublished, 'manifeste.webmanifest') ?? '')).toMatchObject({ lang: 'fr', start_url: './', scope: './' });
  });
});

describe('addresses and colours', () => {
  it('join a site and a page, however the site was written', () => {
    const { talk } = published.deck;
    for (const canonical of ['https://exemple.org/talk', 'https://exemple.org/talk/', 'https://exemple.org/talk/index.html', 'https://exemple.org/talk/?a=1#b']) {
      expect(siteAddress({ ...talk, canonical }, 'sources.html')).toBe('https://exemple.org/talk/sources.html');
    }
    expect(siteAddress({ ...talk, canonical: 'https://exemple.org' }, '')).toBe('https://exemple.org/');
    expect(siteAddress({ ...talk, canonical: 'nulle part' }, '')).toBeNull();
  });
  it('are those of the style sheet', () => {
    const tokens = readFileSync(resolve(import.meta.dirname, '../../../src/theme/tokens.css'), 'utf8');
    const short = (colour: string): string => colour.replace(/^#ffffff$/, '#fff');
    for (const name of PAPERS.filter((paper) => paper !== 'blanc')) expect(tokens, name).toContain(`[data-papier=${name}]{--papier:${short(paperColour(name))}`);
  });
});
