// drawings.yaml: who drew each drawing, and what it shows.

import { z } from 'zod';
import type { Credit } from '../../deck/types.ts';
import type { Diagnosed } from '../diagnostics/diagnostic.ts';
import type { SourceFile } from '../stages.ts';
import { readYaml, yamlOf } from '../yaml.ts';

const text = z.string({ error: 'un texte est attendu' }).min(1, { error: 'il est vide' });

export const creditsSchema = z.strictObject({
  author: text,
  licence: text,
  drawings: z.array(z.strictObject({ file: text, description: text, author: text.optional(), licence: text.optional() }, { error: 'un dessin est fait de lignes « clé: valeur », dont « file: … »' }), { error: 'une liste de dessins est attendue' }),
}, { error: 'il est fait de lignes « clé: valeur » : author, licence, puis la liste drawings' });

/** The author and the licence at the top hold for every drawing that names no other. */
export function readCredits(file: SourceFile): Diagnosed<readonly Credit[]> {
  const yaml = readYaml(yamlOf(file), creditsSchema);
  const { author = '', licence = '', drawings = [] } = yaml.value ?? {};
  return { value: drawings.map((one, index) => ({ author, licence, ...one, file: one.file.normalize('NFC'), span: yaml.locate(['drawings', index, 'file']) })) as Credit[], diagnostics: yaml.diagnostics };
}
