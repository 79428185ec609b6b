// budgets.yaml: what the deck may weigh. What has no limit there is not held.

import { z } from 'zod';
import type { Diagnosed } from '../diagnostics/diagnostic.ts';
import type { SourceFile } from '../stages.ts';
import { readYaml, yamlOf } from '../yaml.ts';

const limit = z.number({ error: 'un nombre est attendu, comme 34000' }).positive({ error: 'un nombre plus grand que zéro est attendu' }).optional();

export const budgetsSchema = z.strictObject({
  'first-slide': limit, script: limit, style: limit, 'inline-style': limit, fonts: limit, total: limit, requests: limit,
}, { error: 'il est fait de lignes « clé: nombre »' });

/** The most that each may be: brotli bytes, and a number of requests. */
export type Budgets = Readonly<Partial<Record<keyof z.infer<typeof budgetsSchema>, number | undefined>>>;

export function readBudgets(file: SourceFile): Diagnosed<Budgets> {
  const { value, diagnostics } = readYaml(yamlOf(file), budgetsSchema);
  return { value: value ?? {}, diagnostics };
}
