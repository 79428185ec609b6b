// `npm run verify`: the whole gate, a step after the other, and what came of each in a table one can read.

import { spawn } from 'node:child_process';
import { argv, stdout } from 'node:process';
import { closingLines, type Outcome } from './verify-summary.ts';

/** Tests come last and in one run: their own closing line counts them all. */
const STEPS: readonly (readonly [name: string, script: string, ...words: string[]])[] = [
  ['types', 'types'],
  ['lint', 'lint'],
  ['slides', 'check', '--', '--strict'],
  ['build', 'build'],
  ['tests', 'tests'],
];

/** Runs an npm script, shows what it prints, and keeps it. */
function run(words: readonly string[]): Promise<{ readonly ok: boolean; readonly printed: string }> {
  return new Promise((resolve) => {
    const child = spawn('npm', ['run', '--silent', ...words], { stdio: ['ignore', 'pipe', 'inherit'], shell: process.platform === 'win32' });
    let printed = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout.write(text);
      printed += text;
    });
    child.on('error', () => resolve({ ok: false, printed }));
    child.on('close', (code) => resolve({ ok: code === 0, printed }));
  });
}

async function verify(only: readonly string[]): Promise<number> {
  const outcomes: Outcome[] = [];
  for (const [name, ...words] of STEPS) {
    if (only.length > 0 && !only.includes(name)) continue;
    if (outcomes.some(({ ok }) => ok === false)) {
      // What follows would only say again what failed.
      outcomes.push({ name, ok: null, seconds: 0, printed: '' });
      continue;
    }
    stdout.write(`\n── ${name} ──\n`);
    const start = performance.now();
    const { ok, printed } = await run(words);
    outcomes.push({ name, ok, seconds: (performance.now() - start) / 1000, printed });
  }
  stdout.write(closingLines(outcomes));
  return outcomes.every(({ ok }) => ok === true) ? 0 : 1;
}

process.exitCode = await verify(argv.slice(2));
