// Closes what a test opened once it ends: windows left open go on telling each other the time, and every later test waits for them.

import type { BrowserContext } from 'playwright-core';
import { afterEach, beforeEach } from 'vitest';

/** Gives back what it is given; what is opened before any test is kept for all of them. */
export function closeAfterEach(): (context: BrowserContext) => BrowserContext {
  let opened: BrowserContext[] | null = null;
  beforeEach(() => {
    opened = [];
  });
  afterEach(async () => {
    const ended = opened ?? [];
    opened = null;
    await Promise.all(ended.map((context) => context.close()));
  });
  return (context) => {
    opened?.push(context);
    return context;
  };
}
