// Any number of slideshows and desks in real windows: random commands, reloads after bursts. At length: npm run soak.

import { expect, it } from 'vitest';
import { useSite } from './open.ts';
import { command, openWindows, reloadAfterBursts } from './windows.ts';

const site = useSite();

it('sixty random commands from random windows leave no divergence, then twelve reloads within 1.5 s of a burst lose nothing', async () => {
  const windows = await openWindows(site, '#section-mythes');
  await command(windows, 60, 20_260_310);
  for (const one of [...windows.all]) await windows.close(one);
  await windows.open('deck');
  await windows.open('desk');
  await reloadAfterBursts(windows, 12, 1500, 11);
  expect(windows.troubles).toEqual([]);
});
