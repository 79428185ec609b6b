// The page as it is without its script: each slide whole, in its last state, one under the other.

import type { Page } from 'playwright-core';

/** Opens the slideshow that way, and takes away what it says of a script that does not come. */
export async function openWhole(page: Page, address: string): Promise<void> {
  await page.route('**/*.js', (route) => route.abort());
  // To another mark of the same page, a browser goes without loading anything.
  await page.goto(address.replace(/#.*$/, ''));
  await page.evaluate(() => document.querySelector('.panne')?.remove());
}

/** Lets the page have its script again. */
export async function letScriptsCome(page: Page): Promise<void> {
  await page.unroute('**/*.js');
}
