// The end of a build, once its files are written: what they weigh is told, they are sealed, then held to their budgets.

import { deckFiles, deckWeight } from './deck-weight.ts';
import { budgetsPathOf, type Places } from '../disk.ts';
import { overBudget } from './over-budget.ts';
import { sealSite } from './seal-site.ts';
import { readSite, sha256, writeSite } from './site-disk.ts';
import { tellWeights } from './tell-weight.ts';
import { type Compressor, QUALITY, weigh, weightTable } from './weight.ts';

/**
 * Ends the site at `places.out` and returns what it weighs, as a table, with a sentence in French when it is heavier than `budgets` allow.
 */
export async function closeSite(places: Places, budgets: Parameters<typeof overBudget>[1], compressor: Compressor): Promise<{ readonly table: string; readonly tooHeavy: string | null }> {
  // Before the seal, which holds each page to its bytes.
  writeSite(places.out, tellWeights(readSite(places.out), compressor.toldSize));
  writeSite(places.out, sealSite(readSite(places.out), sha256));
  const site = readSite(places.out);
  const held = new Set(deckFiles(site));
  await Promise.all([compressor.compressAhead([...held], QUALITY.held), compressor.compressAhead(site.filter((file) => !held.has(file)), QUALITY.told)]);
  return { table: weightTable(weigh(site, compressor)), tooHeavy: overBudget(deckWeight(site, compressor), budgets, budgetsPathOf(places)) };
}
