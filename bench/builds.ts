// How long a build takes, cold, against a bare Vite build of the same bytes; the development server; an edit.

import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { createServer } from 'vite';
import type { Figure } from './figure.ts';
import { type Spread, spreadOf } from './spread.ts';

const VITE = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin/vite.js');

/** Seconds of a cold build of the talk in `slides` to `out`. */
export function timeBuild(root: string, slides: string, out: string): number {
  return time(() => execFileSync(process.execPath, [VITE, 'build', '--logLevel', 'error'], { cwd: root, env: { ...process.env, SLIDES: slides, OUT: out }, stdio: 'ignore' }));
}

/** Seconds of Vite alone over the pages of a built site. */
export function timeBareBuild(site: string, folder: string): number {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(site, join(folder, 'site'), { recursive: true });
  writeFileSync(join(folder, 'site/vite.config.mjs'), 'export default { base: "./", build: { rolldownOptions: { input: ["index.html", "pupitre.html", "lecture.html", "sources.html"] } } };\n');
  return time(() => execFileSync(process.execPath, [VITE, 'build', '--logLevel', 'error'], { cwd: join(folder, 'site'), stdio: 'ignore' }));
}

function time(work: () => void): number {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
}

export interface Edits {
  /** Seconds from the start of the server to the first slide. */
  readonly first: number;
  /** Milliseconds from the saved file to the word on the screen. */
  readonly edits: Spread;
}

/** Opens the development server on a copy of a talk and edits a word of its first slide, again and again. */
export async function timeEdits(root: string, slides: string, file: string, browser: Browser, times: number): Promise<Edits> {
  const start = performance.now();
  process.env['SLIDES'] = slides;
  const server = await createServer({ configFile: join(root, 'vite.config.ts'), server: { port: 0 }, logLevel: 'silent' });
  const page = await browser.newPage();
  try {
    await server.listen();
    await page.goto(server.resolvedUrls?.local[0] ?? '');
    await page.waitForFunction(() => document.documentElement.classList.contains('vif'));
    const first = (performance.now() - start) / 1000;
    const path = join(slides, file);
    const text = readFileSync(path, 'utf8');
    const edits: number[] = [];
    for (let turn = 0; turn < times; turn++) {
      const word = `mot${turn}fini`;
      await page.evaluate((wanted) => {
        Object.assign(window, { seen: new Promise<number>((resolve) => {
          new MutationObserver((_, observer) => {
            if (!document.querySelector('.slides > .present')?.textContent.includes(wanted)) return;
            observer.disconnect();
            requestAnimationFrame(() => setTimeout(() => resolve(Date.now())));
          }).observe(document.querySelector('.reveal') as Element, { childList: true, subtree: true, characterData: true });
        }) });
      }, word);
      const saved = Date.now();
      writeFileSync(path, text.replace(/^::: notes$|^::: \{\.notes/m, (opening) => `${word}\n\n${opening}`));
      edits.push((await page.evaluate(() => (window as unknown as { seen: Promise<number> }).seen)) - saved);
      // Longer than the watcher's own silence between two changes.
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    return { first, edits: spreadOf(edits) };
  } finally {
    delete process.env['SLIDES'];
    await page.close();
    await server.close();
  }
}

export function buildFigures(cold: readonly number[], bare: readonly number[], long: number): readonly Figure[] {
  const [own, alone] = [spreadOf(cold), spreadOf(bare)];
  return [
    { name: 'construction à froid', unit: 's', value: own.median, spread: own },
    { name: 'Vite seul, mêmes octets', unit: 's', value: alone.median, spread: alone },
    { name: 'construction, contre Vite seul', unit: '×', value: own.median / alone.median, target: 1.5 },
    { name: 'construction de dix fois la conférence, contre une', unit: '×', value: long / own.median, target: 2 },
  ];
}

export function editFigures(short: Edits, long: Edits): readonly Figure[] {
  return [
    { name: 'serveur de développement jusqu’à la première diapositive', unit: 's', value: short.first, target: 1 },
    { name: 'mot corrigé → à l’écran, médiane', unit: 'ms', value: short.edits.median, target: 60, spread: short.edits },
    { name: 'mot corrigé → à l’écran, p95', unit: 'ms', value: short.edits.p95, target: 100 },
    { name: 'mot corrigé, dix fois la conférence, contre une', unit: '×', value: long.edits.median / short.edits.median, target: 2 },
  ];
}
