// Chromium, as the other tests drive it.

import { launch } from '../../../src/press/browser.ts';
import type { Start } from './engine.ts';

export const startChromium: Start = async () => {
  const browser = await launch();
  const context = await browser.newContext();
  return {
    version: `Chromium ${browser.version()}`,
    open: async () => {
      const page = await context.newPage();
      return {
        goto: async (address) => void (await page.goto(address)),
        reload: async () => void (await page.reload()),
        press: async (...keys) => {
          for (const key of keys) await page.keyboard.press(key);
        },
        run: ((work: (given: unknown) => unknown, given: unknown = null) => page.evaluate(work, given)) as never,
      };
    },
    close: () => browser.close(),
  };
};
