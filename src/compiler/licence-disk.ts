// The licences of all that is sent to browsers, read where their authors put them.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LicenceText } from './4-render/licences-page.ts';

/** `root` is the project, with its node_modules; `fonts` the folder of the fonts. */
export function readLicences(root: string, fonts: string): readonly LicenceText[] {
  const of = (path: string): string => readFileSync(join(root, path), 'utf8');
  const info = JSON.parse(of('node_modules/@iconify-json/fluent-emoji-high-contrast/info.json')) as { readonly name: string; readonly author: { readonly name: string }; readonly license: { readonly title: string; readonly url: string } };
  const fontsText = join(fonts, 'LICENCES.txt');
  return [
    { name: 'Le code de ce site', covers: 'Pages, styles et scripts.', licence: 'MIT', text: of('LICENSE') },
    { name: 'reveal.js', covers: 'Passe d’une diapositive à l’autre.', licence: 'MIT', text: of('node_modules/reveal.js/LICENSE') },
    { name: 'Vite', covers: 'Quelques lignes qui chargent les scripts à la demande.', licence: 'MIT', text: of('node_modules/vite/LICENSE.md').split('\n# ')[0]?.replace(/^#.*\n/, '') ?? '' },
    { name: info.name, covers: `Les émojis, par ${info.author.name}.`, licence: info.license.title, text: `${info.author.name}. ${info.license.title}: ${info.license.url}` },
    ...(existsSync(fontsText) ? [{ name: 'Les fontes', covers: 'Cinq familles, réduites aux signes de cette conférence et renommées « Tract ».', licence: 'SIL Open Font License 1.1', text: readFileSync(fontsText, 'utf8') }] : []),
  ];
}
