// `npm run check:visual`: what of a slide leaves its stage, is too small, too faint or written over, each with the file and the line of the slide.

import { cwd, env, stdout } from 'node:process';
import type { Browser } from 'playwright-core';
import { makeDeckReader } from '../compiler/compile.ts';
import { placesOf, readTalkFiles, talkPathOf } from '../compiler/disk.ts';
import { slidesOf, type Slide } from '../deck/types.ts';
import { launch } from './browser.ts';
import { faintWords, prepare } from './contrast.ts';
import { type Finding, layOut, measure } from './measure.ts';
import { serve } from './serve.ts';
import { type Defect, describeDefects } from './visual-report.ts';
import { openWhole } from './whole-slides.ts';

const STAGES = [[1920, 1080], [1024, 768]] as const;
const PHONE = { width: 360, height: 800 };
/** Least size of a text that is read on a phone, in CSS pixels. */
const READABLE = 12;

const KINDS: Readonly<Record<Finding['kind'], Defect['kind']>> = { outside: 'stage-overflow', small: 'stage-small', overlap: 'stage-overlap' };

async function stages(browser: Browser, address: string, ids: readonly string[]): Promise<readonly Defect[]> {
  const defects: Defect[] = [];
  for (const [width, height] of STAGES) {
    const page = await browser.newPage({ viewport: { width, height }, javaScriptEnabled: true, bypassCSP: true });
    await openWhole(page, address);
    await layOut(page);
    defects.push(...(await measure(page, ids)).map(({ slide, kind, text, amount }) => ({ slide, kind: KINDS[kind], where: `${width} × ${height}`, text, amount })));
    await page.close();
  }
  return defects;
}

async function contrast(browser: Browser, address: string): Promise<readonly Defect[]> {
  const page = await browser.newPage({ bypassCSP: true });
  const bench = await browser.newPage();
  await openWhole(page, address);
  await prepare(page);
  const faint = await faintWords(page, bench);
  await page.close();
  await bench.close();
  return faint.map(({ slide, word, contrast: amount }) => ({ slide, kind: 'stage-contrast' as const, where: 'papiers en couleurs', text: word, amount }));
}

/** The reading page on a phone: nothing leaves the screen, nothing needs a magnifying glass. */
async function reading(browser: Browser, address: string): Promise<readonly Defect[]> {
  const page = await browser.newPage({ viewport: PHONE });
  await page.goto(`${address}lecture.html`);
  await page.evaluate(() => document.fonts.ready);
  const found = await page.$$eval('article[id] :is(p, li, h1, h2, h3, h4, td, th, dt, dd, figure)', (parts, least) => parts.flatMap((part) => {
    if (part.closest('.defile, .vh, svg, [aria-hidden=true]')) return [];
    const { right, width } = part.getBoundingClientRect();
    const size = Number.parseFloat(getComputedStyle(part).fontSize);
    const one = { slide: part.closest('article')?.id ?? '', text: part.textContent?.trim() ?? '' };
    return [
      ...(width > 0 && right > innerWidth + 1 ? [{ ...one, kind: 'reading-overflow' as const, amount: Math.round(right - innerWidth) }] : []),
      ...(one.text !== '' && width > 0 && size < least ? [{ ...one, kind: 'reading-small' as const, amount: Math.round(size * 10) / 10 }] : []),
    ];
  }), READABLE);
  await page.close();
  return found.map((one) => ({ ...one, where: `lecture, ${PHONE.width} px` }));
}

async function run(): Promise<number> {
  const places = placesOf(cwd(), env);
  const slides: readonly Slide[] = slidesOf(makeDeckReader()(readTalkFiles(places), talkPathOf(places)).deck);
  const site = await serve(places.out);
  const browser = await launch();
  try {
    const defects = [
      ...(await stages(browser, site.address, slides.map((slide) => slide.id))),
      ...(await contrast(browser, site.address)),
      ...(await reading(browser, site.address)),
    ];
    const lines = describeDefects(defects, slides);
    for (const line of lines) stdout.write(`${line}\n\n`);
    stdout.write(`${slides.length} diapositives regardées à ${STAGES.map(([width, height]) => `${width} × ${height}`).join(' et ')}, la page de lecture à ${PHONE.width} px : ${lines.length === 0 ? 'aucun défaut' : `${lines.length} défaut${lines.length > 1 ? 's' : ''}`}\n`);
    return lines.length === 0 ? 0 : 1;
  } finally {
    await browser.close();
    await site.close();
  }
}

process.exitCode = await run();
