// `npm run compare -- BASE`: what the present work changes to the talk since it left BASE, in one HTML file with pictures.

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { argv, cwd, env, stderr, stdout } from 'node:process';
import { judge } from '../compiler/cli/check.ts';
import { readOptions } from '../compiler/cli/options.ts';
import { type Places, placesOf } from '../compiler/disk.ts';
import { readSite, sha256 } from '../compiler/site/site-disk.ts';
import { makeCompressor, weigh } from '../compiler/site/weight.ts';
import { type Checkout, checkOut, forkPoint, presentName } from './comparison/checkout.ts';
import { type BuiltSide, compareSlides } from './comparison/entries.ts';
import { newFindings } from './comparison/findings.ts';
import { lookOf } from './comparison/look.ts';
import { renderReport, type Report } from './comparison/report.ts';
import { reportStyle } from './comparison/report-style.ts';
import { sideOf } from './comparison/side.ts';
import { describeComparison } from './comparison/summary.ts';
import { compareTimes } from './comparison/times.ts';
import { viteBuild } from './vite-build.ts';

const USAGE = 'Écrivez : npm run compare -- BASE, où BASE est une branche ou un commit (« main », « origin/main », « HEAD »).\n';

type Judged = Awaited<ReturnType<typeof judge>>;

interface Side extends BuiltSide, Judged {}

/** Each talk is built by the code of its own time, which is what people saw and will see; both are judged by today's rules, so that a message is new because the talk changed. */
async function sideAt(places: Places, root: string): Promise<Side | null> {
  try {
    viteBuild({ OUT: places.out, SLIDES: places.slides, PRESENT: '', PAPER: '', HEAVY: '1' }, '--config', join(root, 'vite.config.ts'));
  } catch {
    // Vite said why.
    return null;
  }
  const judged = await judge(places, true);
  const html = readFileSync(join(places.out, 'index.html'), 'utf8');
  return { ...judged, slides: sideOf(judged.reading.deck, html), folder: places.out, look: lookOf(readSite(places.out), sha256) };
}

async function compare(base: Checkout, root: string, out: string): Promise<Report | string> {
  const own = placesOf(root, env);
  const slides = relative(root, own.slides);
  // The present first: its mistakes are the likelier ones.
  const after = await sideAt({ ...own, out: join(out, 'apres') }, root);
  if (after === null) return 'Rien à comparer : la présentation ne se construit pas.\n';
  const before = await sideAt({ ...own, slides: join(base.folder, slides), public: join(base.folder, 'public'), out: join(out, 'avant') }, base.folder);
  if (before === null) return `Rien à comparer : la version ${base.commit} ne se construit pas avec les paquets d’aujourd’hui.\n`;
  const compressor = makeCompressor();
  const entries = await compareSlides(before, after);
  const moved = new Set(entries.shown.flatMap((entry) => (entry.moved && entry.after ? entry.after.id : [])));
  return {
    from: base.commit, to: presentName(root), title: after.reading.deck.talk.title,
    entries,
    times: compareTimes(before.reading.deck, after.reading.deck, moved),
    findings: newFindings(before.diagnostics, after.diagnostics),
    weights: [weigh(readSite(before.folder), compressor), weigh(readSite(after.folder), compressor)],
  };
}

async function run(): Promise<number> {
  const options = readOptions(argv.slice(2), { vers: null });
  const root = cwd();
  const refuse = (message: string): number => {
    stderr.write(message);
    return 2;
  };
  if (typeof options === 'string') return refuse(`${options}\n`);
  const [wanted = ''] = options.words;
  const commit = wanted === '' ? null : forkPoint(root, wanted);
  const slides = relative(root, placesOf(root, env).slides);
  if (wanted === '') return refuse(USAGE);
  if (commit === null) return refuse(`git ne connaît pas « ${wanted} », ou n’en a pas l’histoire. ${USAGE}`);
  if (slides.startsWith('..') || isAbsolute(slides)) return refuse('Les diapositives sont hors du projet : git n’en a pas de version d’avant.\n');
  const file = resolve(root, options.values.get('vers') ?? 'comparaison.html');
  const out = mkdtempSync(join(tmpdir(), 'comparaison-'));
  const base = checkOut(root, commit);
  try {
    const report = await compare(base, root, out);
    if (typeof report === 'string') {
      stderr.write(report);
      return 1;
    }
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, renderReport(report, reportStyle(root)));
    stdout.write(`${describeComparison(report)}\nRapport : ${relative(root, file)}\n`);
    return 0;
  } finally {
    base.remove();
    rmSync(out, { recursive: true, force: true });
  }
}

process.exitCode = await run();
