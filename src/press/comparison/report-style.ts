// The style of the report, with its fonts in it.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const FACES = [['Tract Titre', 'tract-titre', '800'], ['Tract Texte', 'tract-texte', '400 800']] as const;

export function reportStyle(root: string): string {
  const read = (path: string): Buffer => readFileSync(join(root, path));
  const faces = FACES.map(([family, file, weight]) => `@font-face{font-family:"${family}";font-weight:${weight};src:url(data:font/woff2;base64,${read(`public/fonts/${file}.woff2`).toString('base64')}) format("woff2")}`);
  return [...faces, read('src/theme/tokens.css').toString('utf8'), read('src/theme/comparaison.css').toString('utf8')].join('\n');
}
