// The reading page of the real talk, as text: structure, ids, languages, what must not be there.

import { describe, expect, it } from 'vitest';
import { slidesOf } from '../../../src/deck/types.ts';
import { compileTalk, files } from '../../deck/real-talk.ts';
import { compile } from '../../../src/compiler/compile.ts';

const { deck, pages } = compileTalk();
const html = pages.find((page) => page.name === 'lecture')?.body ?? '';
const article = (id: string, page = html): string => new RegExp(`<article id="${id}".*?</article>(?=\\s*(?:<article id|</div>|</header>))`, 's').exec(page)?.[0] ?? '';

describe('the reading page', () => {
  it('has an article a slide, in order, and a block a part', () => {
    expect([...html.matchAll(/<article id="([^"]+)"/g)].map((match) => match[1])).toEqual(slidesOf(deck).map((slide) => slide.id));
    expect([...html.matchAll(/<div class="partie" id="partie-([^"]+)"/g)].map((match) => match[1])).toEqual(deck.sections.map((section) => section.key));
  });
  it('has each id once', () => {
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1] ?? '');
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });
  it('has one h1, and skips no level', () => {
    const levels = [...html.matchAll(/<h(\d)/g)].map((match) => Number(match[1]));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels[0]).toBe(1);
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
  });
  it('links only to what is on the page, or to a page of the site', () => {
    const targets = [...html.matchAll(/href="#([^"]+)"/g)].map((match) => match[1] ?? '');
    expect(targets.filter((id) => !html.includes(` id="${id}"`))).toEqual([]);
    const sources = pages.find((page) => page.name === 'sources')?.body ?? '';
    expect([...html.matchAll(/href="sources\.html#([^"]+)"/g)].map((match) => match[1] ?? '').filter((id) => !sources.includes(` id="${id}"`))).toEqual([]);
  });
  it('gives a chart its data, and a press cutting the source it comes from', () => {
    expect(article('adoption-100-millions')).toMatch(/<figure class="graphique"><svg.*<table class="graphe-donnees">.*<th scope="row">ChatGPT<\/th><td>2<\/td>/s);
    expect(article('acte-4')).toContain('href="sources.html#next-clavey-2025-trump"');
  });
  it('calls the sources of a slide by number, and names them at its foot', () => {
    const html = article('definition-ia');
    expect(html).toContain('<sup class="appel"><a href="#definition-ia-sources" aria-label="Source 1">1</a></sup>');
    expect(html).toMatch(/<ol class="sources" id="definition-ia-sources" aria-label="Sources"><li>.*sources\.html#parlement-europeen/);
  });
  it('keeps the language of a foreign title in the contents', () => {
    expect(html).toContain('<a href="#film-her"><span lang="en">her</span></a>');
    expect(html).toContain('<a href="#make-capitalism-great-again"><span lang="en">Make</span> <span lang="en">Capitalism</span> <span lang="en">Great Again</span></a>');
  });
  it('says when a slide is planned, and marks the checkpoints', () => {
    expect(article('section-technologie')).toContain('<time datetime="11:22" class="repere">11h22\u202f?</time>');
    expect(article('quelques-liens')).not.toContain('<time');
  });
  it('offers no change where the talk names no repository, and the right line where it does', () => {
    expect(html).not.toContain('Modifier');
    const talk = { path: 'slides/talk.yaml', bytes: Buffer.from(`${Buffer.from(files.talk?.bytes ?? '').toString('utf8')}\nrepository: https://framagit.org/framasoft/conf\n`) };
    const edited = compile({ ...files, talk }, { privateNotes: false, talkPath: 'slides/talk.yaml' });
    const slide = slidesOf(edited.deck).find(({ id }) => id === 'film-her');
    expect(edited.pages.find((page) => page.name === 'lecture')?.body).toContain(`https://framagit.org/framasoft/conf/-/edit/main/slides/04-technologie.md#L${slide?.span.line}`);
  });
  it('never holds a private note, even where the deck does; an old address has its anchor', () => {
    const sections = [{ path: 'slides/01.md', bytes: Buffer.from('---\nsection: a\nonglet: A\npapier: jaune\n---\n\n## Une {#une alias="vieille"}\n\nMots [@x]\n\n::: notes\nDit.\n:::\n\n::: {.notes .privees}\nTu.\n:::\n') }];
    const { pages } = compile({ ...files, sections }, { privateNotes: true, talkPath: 'slides/talk.yaml' });
    const body = pages.find((page) => page.name === 'lecture')?.body ?? '';
    expect(body).toContain('Dit.');
    expect(body).not.toContain('Tu.');
    expect(article('une', body)).toContain('<span id="vieille"></span>');
    expect(body).toMatch(/<h1>Ce n’est pas.*<h2 class="vh">A<\/h2>.*<h3>Une<\/h3>/s);
  });
});
