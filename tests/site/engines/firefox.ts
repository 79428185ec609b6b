// Firefox ESR, by WebDriver BiDi, which it speaks itself.

import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import { keyActions, type Start, type Tab } from './engine.ts';

const PATHS = [process.env['FIREFOX'], '/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'];
/** Quiet, and nothing to ask. */
const PREFERENCES = { 'browser.shell.checkDefaultBrowser': false, 'datareporting.policy.dataSubmissionEnabled': false, 'app.update.enabled': false, 'browser.startup.page': 0, 'network.captive-portal-service.enabled': false, 'network.connectivity-service.enabled': false, 'dom.disable_open_during_load': false, 'browser.aboutwelcome.enabled': false, 'extensions.getAddons.cache.enabled': false, 'services.settings.server': 'data:,' };

type Send = (method: string, parameters: object) => Promise<Record<string, unknown>>;

export const startFirefox: Start = async () => {
  const path = PATHS.find((one) => one !== undefined && existsSync(one));
  if (path === undefined) return null;
  const profile = mkdtempSync(join(tmpdir(), 'firefox-'));
  writeFileSync(join(profile, 'user.js'), Object.entries(PREFERENCES).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`).join('\n'));
  const child = spawn(path, ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0', 'about:blank'], { env: { ...process.env, HOME: profile }, stdio: ['ignore', 'ignore', 'pipe'] });
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stderr.on('data', (data) => {
      said += data;
      const found = /WebDriver BiDi listening on (ws:\S+)/.exec(said)?.[1];
      if (found) resolve(found);
    });
    child.on('exit', () => reject(new Error(`Firefox did not start: ${said.slice(-500)}`)));
    setTimeout(() => reject(new Error(`Firefox did not answer: ${said.slice(-500)}`)), 60_000).unref();
  });
  const { send, close } = await connect(`${address}/session`);
  const { capabilities } = (await send('session.new', { capabilities: {} })) as { capabilities: { browserVersion: string } };
  return {
    version: `Firefox ${capabilities.browserVersion}`,
    open: async () => tabOf(send, String((await send('browsingContext.create', { type: 'tab' }))['context'])),
    close: async () => {
      const gone = new Promise((done) => child.on('exit', done));
      await send('browser.close', {}).catch(() => undefined);
      close();
      await gone;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
};

async function connect(address: string): Promise<{ send: Send; close: () => void }> {
  const socket = new WebSocket(address);
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  const waiting = new Map<number, { resolve: (result: Record<string, unknown>) => void; reject: (error: Error) => void }>();
  let last = 0;
  socket.on('message', (data) => {
    const { id, result, error, message } = JSON.parse(String(data)) as { id?: number; result?: Record<string, unknown>; error?: string; message?: string };
    const asked = waiting.get(id ?? -1);
    waiting.delete(id ?? -1);
    if (error !== undefined) asked?.reject(new Error(`${error}: ${message}`));
    else asked?.resolve(result ?? {});
  });
  const send: Send = (method, params) => new Promise((resolve, reject) => {
    waiting.set(++last, { resolve, reject });
    socket.send(JSON.stringify({ id: last, method, params }));
  });
  return { send, close: () => socket.close() };
}

function tabOf(send: Send, context: string): Tab {
  return {
    goto: async (url) => void (await send('browsingContext.navigate', { context, url, wait: 'complete' })),
    reload: async () => void (await send('browsingContext.reload', { context, wait: 'complete' })),
    press: async (...keys) => {
      await send('browsingContext.activate', { context });
      await send('input.performActions', { context, actions: [{ type: 'key', id: 'clavier', actions: keyActions(keys) }] });
    },
    run: (async (work: (given: unknown) => unknown, given: unknown = null) => {
      const functionDeclaration = `async () => JSON.stringify((await (${work})(${JSON.stringify(given)})) ?? null)`;
      const { type, result, exceptionDetails } = (await send('script.callFunction', { functionDeclaration, awaitPromise: true, target: { context } })) as { type: string; result?: { value: string }; exceptionDetails?: { text: string } };
      if (type !== 'success') throw new Error(exceptionDetails?.text);
      return JSON.parse(result?.value ?? 'null') as unknown;
    }) as never,
  };
}
