// `npm run present`: builds the site with the private notes, away from dist/, and serves it here with the phone's relay.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stdout } from 'node:process';
import { present, type PresentationOptions } from './presentation.ts';
import { viteBuild } from './vite-build.ts';

const PORT = 4174;

const folder = mkdtempSync(join(tmpdir(), 'presenter-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(0));

const host = process.env['HOST'] || (process.argv.includes('--reseau') ? '0.0.0.0' : '127.0.0.1');
const network = /^(?:127\.|localhost$|::1$)/.test(host) ? null : host;
stdout.write('Construction avec les notes privées…\n');
try {
  viteBuild({ PRESENT: '1', OUT: folder });
} catch {
  // Vite said why.
  process.exit(1);
}
const { address, links } = await listen({ folder, port: Number(process.env['PORT'] || PORT), network });
stdout.write(`\n  Pupitre     ${address}pupitre.html\n  Diaporama   ${address}\n`);
for (const link of links()) stdout.write(`  Téléphone   ${link.address}\n`);
if (network === null) stdout.write('\n  Seul cet ordinateur peut se relier. Pour un téléphone : npm run present -- --reseau\n');
else stdout.write('\n  Le code du pupitre (touche Q) mène au même endroit. Il change à chaque démarrage ; le réseau n’est pas chiffré :\n  choisissez-en un que vous connaissez, ou le partage de connexion du téléphone.\n');
stdout.write('  Ctrl+C arrête tout et efface cette copie.\n');

/** On the usual port, so that the browser keeps its rehearsals from one start to the next; on another when it is taken. */
async function listen(options: PresentationOptions): ReturnType<typeof present> {
  try {
    return await present(options);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || options.port === 0) throw error;
    return present({ ...options, port: 0 });
  }
}
