// Pictures of slides of two built sites, and what differs between them.

import type { Browser, Page } from 'playwright-core';
import { launch } from '../browser.ts';
import { layOut } from '../measure.ts';
import { type Darkroom, darkroom } from '../pictures.ts';
import { serve } from '../serve.ts';
import { isWritten, type Pair } from './match-slides.ts';
import { openWhole } from '../whole-slides.ts';

export interface Pictures {
  readonly before: Buffer | null;
  readonly after: Buffer | null;
  /** What changed, in red; null where there is only one picture, or nothing to see. */
  readonly difference: Buffer | null;
}

/** A block of the picture that is nearer than this is the same: letters are smoothed a little otherwise where they moved by less than a pixel. */
const SEEN = 12;

/** The pictures of each pair, taken by one browser. */
export async function photograph(pairs: readonly Pair[], before: string, after: string): Promise<ReadonlyMap<Pair, Pictures>> {
  if (pairs.length === 0) return new Map();
  const sites = [await serve(before), await serve(after)] as const;
  const browser = await launch();
  try {
    const pages = [await openStages(browser, sites[0].address), await openStages(browser, sites[1].address)] as const;
    const room = await darkroom(await browser.newPage());
    const pictures = new Map<Pair, Pictures>();
    for (const pair of pairs) {
      const old = pair.before && (await shoot(pages[0], pair.before.id));
      const now = pair.after && (await shoot(pages[1], pair.after.id));
      pictures.set(pair, await develop(room, old, now, isWritten(pair)));
    }
    return pictures;
  } finally {
    await browser.close();
    await Promise.all(sites.map((site) => site.close()));
  }
}

async function openStages(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 960, height: 540 }, bypassCSP: true, reducedMotion: 'reduce' });
  await openWhole(page, address);
  await layOut(page);
  // A slide that has another number is not another slide.
  await page.addStyleTag({ content: '.scene::after{content:none!important}' });
  return page;
}

async function shoot(page: Page, id: string): Promise<Buffer | null> {
  const there = await page.evaluate((target) => {
    const slide = document.getElementById(target);
    slide?.scrollIntoView();
    return slide !== null;
  }, id);
  return there ? page.screenshot({ animations: 'disabled' }) : null;
}

/** Pictures that will be shown are reduced to few colours. */
async function develop(room: Darkroom, before: Buffer | null, after: Buffer | null, shown: boolean): Promise<Pictures> {
  const { distances, difference } = before === null || after === null || before.equals(after) ? { distances: [], difference: null } : await room.compare(after, before);
  const differ = distances.some((distance) => distance > SEEN);
  if (!differ && !shown) return { before: null, after: null, difference: null };
  const reduce = (picture: Buffer | null): Promise<Buffer> | null => picture && room.reduce(picture);
  return { before: await reduce(before), after: await reduce(after), difference: differ ? await reduce(difference) : null };
}
