// `npm run sheet`: a picture of every slide and a contact sheet, in an ignored folder. Says what leaves its stage.

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { stdout } from 'node:process';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { placesOf } from '../compiler/disk.ts';
import { launch } from './browser.ts';
import { type Finding, layOut, lineOf, measure } from './measure.ts';
import { serve } from './serve.ts';
import { letScriptsCome, openWhole } from './whole-slides.ts';

const [width = 1280, height = 720] = (process.env['SIZE'] ?? '').split('x').map(Number).filter(Boolean);
const only = process.argv.slice(2);
const places = placesOf(process.cwd(), process.env);
const folder = resolve(process.env['SHEET'] ?? 'sheet');

const site = await serve(places.out);
const browser = await launch();
try {
  const page = await browser.newPage({ viewport: { width, height } });
  await openWhole(page, site.address);
  await layOut(page);
  const all = await page.$$eval('.slides>section', (sections) => sections.map((section) => section.id));
  const ids = only.length > 0 ? all.filter((id) => only.includes(id)) : all;
  if (only.length === 0) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  let problems = 0;
  for (const id of ids) problems += tell(await shoot(page, id, all.indexOf(id) + 1));
  await contactSheet(page, ids, all);
  stdout.write(`${ids.length} diapositives dans ${folder}, ${problems} défauts\n`);
  process.exitCode = problems > 0 ? 1 : 0;
} finally {
  await browser.close();
  await site.close();
}

async function shoot(page: Page, id: string, number: number): Promise<readonly Finding[]> {
  await page.evaluate((target) => document.getElementById(target)?.scrollIntoView(), id);
  await page.screenshot({ path: join(folder, `${fileName(id, number)}.png`) });
  return measure(page, [id]);
}

function fileName(id: string, number: number): string {
  return `${String(number).padStart(3, '0')}-${id}`;
}

function tell(findings: readonly Finding[]): number {
  for (const finding of findings) stdout.write(`${lineOf(finding)}\n`);
  return findings.length;
}

/** All the pictures on one page, twelve slides a screen. */
async function contactSheet(page: Page, ids: readonly string[], all: readonly string[]): Promise<void> {
  const pictures = ids.map((id) => `<img src="${fileName(id, all.indexOf(id) + 1)}.png" alt="${id}">`).join('');
  const html = `<!doctype html><meta charset="utf-8"><title>Planche</title><style>body{margin:8px;display:grid;grid-template-columns:repeat(4,1fr);gap:8px;background:#777}img{width:100%}</style>${pictures}`;
  const file = join(folder, 'planche.html');
  writeFileSync(file, html);
  await letScriptsCome(page);
  await page.setViewportSize({ width: 1800, height: 1000 });
  await page.goto(pathToFileURL(file).href);
  await page.screenshot({ path: join(folder, 'planche.png'), fullPage: true });
}
