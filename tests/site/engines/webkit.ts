// WebKitGTK, by its own driver: plain WebDriver over HTTP, in a screen of its own.

import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { keyActions, type Start, type Tab } from './engine.ts';

const DRIVER = '/usr/bin/WebKitWebDriver';
const SCREEN = '/usr/bin/Xvfb';
const LIBRARIES = '/usr/lib/x86_64-linux-gnu';

/** The small browser that comes with the library. */
function findBrowser(): string | null {
  const folders = existsSync(LIBRARIES) ? readdirSync(LIBRARIES).filter((name) => /^webkit2?gtk-\d/.test(name)) : [];
  return folders.map((name) => `${LIBRARIES}/${name}/MiniBrowser`).find((path) => existsSync(path)) ?? null;
}

export const startWebKit: Start = async () => {
  const binary = findBrowser();
  if (binary === null || !existsSync(DRIVER) || !existsSync(SCREEN)) return null;
  const [port, display] = [await freePort(), `:${90 + (process.pid % 900)}`];
  const environment = { ...process.env, DISPLAY: display, WEBKIT_DISABLE_COMPOSITING_MODE: '1', WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1', GDK_BACKEND: 'x11', NO_AT_BRIDGE: '1' };
  const children: ChildProcess[] = [spawn(SCREEN, [display, '-screen', '0', '1280x800x24', '-nolisten', 'tcp'], { stdio: 'ignore' })];
  children.push(spawn(DRIVER, [`--port=${port}`], { env: environment, stdio: 'ignore' }));
  const ask = async <Answer>(method: string, path: string, body?: object): Promise<Answer> => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { method, ...(body ? { body: JSON.stringify(body) } : {}), headers: { 'content-type': 'application/json' } });
    const { value } = (await response.json()) as { value: Answer & { error?: string; message?: string } };
    if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
    return value;
  };
  await answers(() => ask('GET', '/status'));
  await answers(async () => {
    if (!existsSync(`/tmp/.X11-unix/X${display.slice(1)}`)) throw new Error('no screen yet');
  });
  const { sessionId, capabilities } = await ask<{ sessionId: string; capabilities: { browserVersion: string } }>('POST', '/session', { capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': { binary, args: ['--automation'] } } } });
  const session = <Answer>(method: string, path: string, body?: object): Promise<Answer> => ask<Answer>(method, `/session/${sessionId}${path}`, body);
  await session('POST', '/timeouts', { script: 60_000, pageLoad: 60_000 });
  let first: string | null = await session<string>('GET', '/window');
  return {
    version: `WebKitGTK ${capabilities.browserVersion}`,
    open: async () => {
      const handle = first ?? (await session<{ handle: string }>('POST', '/window/new', { type: 'tab' })).handle;
      first = null;
      return tabOf(session, handle);
    },
    close: async () => {
      await session('DELETE', '').catch(() => undefined);
      for (const child of children) child.kill();
    },
  };
};

type Ask = <Answer>(method: string, path: string, body?: object) => Promise<Answer>;

function tabOf(ask: Ask, handle: string): Tab {
  const here = (): Promise<unknown> => ask('POST', '/window', { handle });
  return {
    goto: async (url) => {
      await here();
      await ask('POST', '/url', { url });
    },
    reload: async () => {
      await here();
      await ask('POST', '/refresh', {});
    },
    press: async (...keys) => {
      await here();
      await ask('POST', '/actions', { actions: [{ type: 'key', id: 'clavier', actions: keyActions(keys) }] });
    },
    run: (async (work: (given: unknown) => unknown, given: unknown = null) => {
      await here();
      const script = `const done = arguments[1]; Promise.resolve((${work})(arguments[0])).then((value) => done({ value: value === undefined ? null : value }), (error) => done({ error: String(error) }))`;
      const { value, error } = await ask<{ value?: unknown; error?: string }>('POST', '/execute/async', { script, args: [given] });
      if (error !== undefined) throw new Error(error);
      return value;
    }) as never,
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

async function answers(ask: () => Promise<unknown>): Promise<void> {
  for (let turn = 0; ; turn++) {
    try {
      await ask();
      return;
    } catch (error) {
      if (turn > 100) throw error;
      await sleep(100);
    }
  }
}
