// `npm run check`: compiles without writing, judges taste and spelling, and mends with --fix what needs no judgement.

import { stderr, stdout } from 'node:process';
import { hasErrors, makeDeckReader, type Reading } from '../compile.ts';
import { compareDiagnostics, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { report, summary } from '../diagnostics/report.ts';
import { linesReader, type Places, readTalkFiles, talkPathOf } from '../disk.ts';
import { sha256 } from '../site/site-disk.ts';
import { fixTalk } from '../fix/fix-talk.ts';
import { readWords, rememberWords, spellerPath } from '../spelling-disk.ts';
import { writeSafely } from '../write-disk.ts';
import { checkSpelling, type Speller } from '../spelling/spelling.ts';
import { FORMATS, type Format, toGithub, toGitlab, toJson } from './formats.ts';
import { inventory } from './inventory.ts';
import type { Options, OptionTable } from './options.ts';

export const CHECK_OPTIONS: OptionTable = { fix: 'flag', strict: 'flag', 'sans-orthographe': 'flag', format: FORMATS };

/** The exit code is 1 when a mistake would stop the build; with --strict, a warning is enough. */
export async function checkCommand(places: Places, { flags, values }: Options): Promise<number> {
  if (flags.has('fix')) fix(places);
  const { reading, diagnostics } = await judge(places, !flags.has('sans-orthographe'));
  print((values.get('format') ?? 'texte') as Format, diagnostics, reading, places);
  return hasErrors(reading) || (flags.has('strict') && diagnostics.length > 0) ? 1 : 0;
}

/** Reads a talk and all there is to say of it, sorted. */
export async function judge(places: Places, spelling: boolean): Promise<{ readonly reading: Reading; readonly diagnostics: readonly Diagnostic[] }> {
  const reading = makeDeckReader()(readTalkFiles(places), talkPathOf(places));
  const misspelt = spelling ? await spell(places, reading) : [];
  return { reading, diagnostics: [...reading.diagnostics, ...misspelt].sort(compareDiagnostics) };
}

/** Mends the files on the disk, each written whole or not at all. */
function fix(places: Places): void {
  const changes = fixTalk(readTalkFiles(places), talkPathOf(places), readWords(places).text);
  for (const { path, text } of changes) writeSafely(places, path, text);
  const names = changes.map(({ path }) => path).join(', ');
  stderr.write(changes.length === 0 ? 'Rien à mettre en ordre.\n' : `Mis en ordre : ${names}.\n`);
}

async function spell(places: Places, { prose }: Reading): Promise<readonly Diagnostic[]> {
  const { own, right } = readWords(places);
  // Loaded only where a word is not known already: the dictionary takes seconds.
  const load = async (): Promise<Speller> => (await import('../spelling/speller.ts')).loadSpeller(spellerPath());
  const spelled = await checkSpelling(prose, own, new Set(right), load);
  rememberWords(places, spelled.right);
  return spelled.diagnostics;
}

function print(format: Format, diagnostics: readonly Diagnostic[], { deck }: Reading, places: Places): void {
  if (format === 'json') stdout.write(toJson(diagnostics));
  else if (format === 'github') stdout.write(toGithub(diagnostics));
  else if (format === 'gitlab') stdout.write(toGitlab(diagnostics, (text) => sha256(new TextEncoder().encode(text))));
  else {
    stderr.write(report(diagnostics, linesReader(places)));
    stdout.write(`${inventory(deck)}, ${summary(diagnostics)}\n`);
  }
}
