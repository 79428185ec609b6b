// The compiler at the command line, without Vite: `npm run check`.

import { stderr, stdout } from 'node:process';
import { formatClockTime } from '../deck/time.ts';
import { type Deck, slidesOf } from '../deck/types.ts';
import { compile, hasErrors } from './compile.ts';
import { report, summary } from './diagnostics/report.ts';
import { linesReader, placesOf, readTalkFiles, talkPathOf } from './disk.ts';

/** Checks the talk and prints what it holds; the exit code is 1 when a mistake would stop the build. */
function checkCommand(): number {
  const places = placesOf(process.cwd(), process.env);
  const compilation = compile(readTalkFiles(places), { privateNotes: false, talkPath: talkPathOf(places) });
  stderr.write(report(compilation.diagnostics, linesReader(places)));
  stdout.write(`${inventory(compilation.deck)}, ${summary(compilation.diagnostics)}\n`);
  return hasErrors(compilation) ? 1 : 0;
}

/** « 9 parties, 127 diapositives, 16 repères de 11h02 à 12h45 ». */
function inventory(deck: Deck): string {
  const slides = slidesOf(deck);
  const times = slides.flatMap((slide) => slide.checkpoint?.time ?? []);
  const [first] = times;
  const last = times.at(-1);
  const range = first === undefined || last === undefined ? '' : ` de ${formatClockTime(first)} à ${formatClockTime(last)}`;
  return `${deck.sections.length} parties, ${slides.length} diapositives, ${times.length} repères${range}`;
}

const COMMANDS: Readonly<Record<string, () => number>> = { check: checkCommand };

const command = COMMANDS[process.argv[2] ?? ''];
if (command) process.exitCode = command();
else {
  stderr.write(`Commandes : ${Object.keys(COMMANDS).join(', ')}\n`);
  process.exitCode = 2;
}
