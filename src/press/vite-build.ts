// Builds the site with Vite, in its own process: it reads from the environment what is to be built, and where it goes.

import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Vite writes its own messages; throws when it fails. `config`: another configuration than the site's. */
export function viteBuild(environment: Readonly<Record<string, string>>, ...config: readonly string[]): void {
  const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin/vite.js');
  execFileSync(process.execPath, [vite, 'build', '--logLevel', 'error', ...config], { env: { ...process.env, ...environment }, stdio: ['ignore', 'ignore', 'inherit'] });
}
