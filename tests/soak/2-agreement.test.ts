// Two thousand random commands from random windows; two hundred reloads at random moments after a burst of keys.

import { describe, expect, it } from 'vitest';
import { useSite } from '../site/open.ts';
import { command, openWindows, reloadAfterBursts } from '../site/windows.ts';

const site = useSite();
const seed = Number(process.env['SEED'] ?? 42);

describe('windows that agree', () => {
  it('through 2 000 commands from random windows, decks and desks that come and go', async () => {
    const start = Date.now();
    const windows = await openWindows(site, '#section-mythes');
    const given = await command(windows, 2000, seed);
    process.stdout.write(`2 000 commands in ${Math.round((Date.now() - start) / 1000)} s, no divergence: ${Object.entries(given).map(([name, count]) => `${name} ${count}`).join(', ')}\n`);
    expect(windows.troubles).toEqual([]);
  });
  it('after 200 reloads within 1.5 s of a burst of keys: slide, step, screen and clock, all', async () => {
    const windows = await openWindows(site, '#section-mythes');
    await reloadAfterBursts(windows, 200, 1500, seed);
    process.stdout.write('200 reloads of 200 came back to the same slide, step and clock\n');
    expect(windows.troubles).toEqual([]);
  });
});
