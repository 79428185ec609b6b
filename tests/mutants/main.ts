// `npm run mutants`: plants each fault of list.ts in a copy of the project, runs the test that must see it, and tells. Words given choose faults by name.

import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { stdout } from 'node:process';
import { type Mutant, MUTANTS } from './list.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const copy = mkdtempSync(join(tmpdir(), 'mutants-'));
process.on('exit', () => rmSync(copy, { recursive: true, force: true }));
for (const name of ['src', 'tests', 'slides', 'public', 'docs', 'bench', 'package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts', 'README.md', 'CONTRIBUTING.md', 'LICENSE']) if (existsSync(join(ROOT, name))) cpSync(join(ROOT, name), join(copy, name), { recursive: true });
symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
const site = join(copy, 'dist');

/** The tests that fail with a fault in place; null where the build itself refuses it. */
function redWith({ file, find, replace, test, named }: Mutant): readonly string[] | null {
  const path = join(copy, file);
  const text = readFileSync(path, 'utf8');
  if (text.split(find).length !== 2) throw new Error(`${file} no longer holds once: ${find}`);
  writeFileSync(path, text.replace(find, () => replace));
  try {
    const browser = test.startsWith('tests/site/');
    if (browser) execFileSync('npx', ['vite', 'build', '--logLevel', 'silent'], { cwd: copy, env: { ...process.env, OUT: site }, stdio: 'ignore' });
    return failures(browser ? 'site' : 'unit', test, named);
  } catch {
    return null;
  } finally {
    writeFileSync(path, text);
  }
}

function failures(project: string, test: string, named: string): readonly string[] {
  const report = join(copy, 'report.json');
  rmSync(report, { force: true });
  const chosen = named === '' ? [] : ['-t', named.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')];
  spawnSync('npx', ['vitest', 'run', '--config', 'tests/vitest.config.ts', '--project', project, '--reporter=json', `--outputFile=${report}`, test, ...chosen], { cwd: copy, stdio: 'ignore', timeout: 400_000, env: { ...process.env, OUT: site } });
  if (!existsSync(report)) return [];
  const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as { testResults: { message: string; assertionResults: { fullName: string; status: string }[] }[] };
  return testResults.flatMap(({ assertionResults, message }) => (assertionResults.length === 0 && message !== '' ? [`the whole file: ${message.split('\n')[0]}`] : assertionResults.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName)));
}

const asked = process.argv.slice(2);
const chosen = MUTANTS.filter(({ name, test }) => asked.length === 0 || asked.some((word) => name.includes(word) || test.includes(word)));
let caught = 0;
for (const mutant of chosen) {
  const red = redWith(mutant);
  const seen = red === null || red.some((name) => name.includes(mutant.named));
  if (seen) caught++;
  stdout.write(`${seen ? 'caught ' : 'MISSED '} ${mutant.name} · ${mutant.file} · ${red === null ? 'the build refuses it' : `${mutant.test} › ${red[0] ?? 'green'}`}\n`);
}
const share = Math.floor((100 * caught) / Math.max(1, chosen.length));
stdout.write(`${caught} of ${chosen.length} caught, ${share} %\n`);
process.exitCode = share >= 95 ? 0 : 1;
