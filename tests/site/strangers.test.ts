// Someone on the network without the token: moves nothing, reads nothing, breaks nothing.

import { request as httpRequest } from 'node:http';
import { readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { Presentation } from '../../src/press/presentation.ts';
import { stateOf } from './open.ts';
import { SECRET, type Trio, usePresentation } from './presentation.ts';

const talk = usePresentation();

interface Ended {
  readonly code: number;
  /** What the relay said before it closed. */
  readonly heard: readonly string[];
}

/** Opens a socket, says something, and waits for the end. */
function visit({ address }: Presentation, words: readonly (string | Buffer)[], headers: Readonly<Record<string, string>> = {}, path = 'relais'): Promise<Ended> {
  return new Promise((resolve) => {
    const heard: string[] = [];
    const socket = new WebSocket(address.replace('http', 'ws') + path, { headers: { origin: address.slice(0, -1), ...headers } });
    socket.on('open', () => {
      for (const one of words) socket.send(one, () => undefined);
    });
    socket.on('message', (data) => heard.push(String(data)));
    socket.on('error', () => resolve({ code: 0, heard }));
    socket.on('close', (code) => resolve({ code, heard }));
  });
}

/** Asks as another machine would name it; the address is sent as it is written. */
function ask({ address }: Presentation, path: string, host?: string): Promise<{ status: number; body: string }> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    httpRequest({ hostname, port, path, headers: host === undefined ? {} : { host } }, (response) => {
      let body = '';
      response.on('data', (data) => {
        body += data;
      }).on('end', () => resolve({ status: response.statusCode ?? 0, body }));
    }).on('error', reject).end();
  });
}

const joining = (token: string, role = 'phone'): string => JSON.stringify({ token, kind: 'join', role });
const command = (token: string): string => JSON.stringify({ token, kind: 'command', command: 'next', beat: 0 });

describe('reading', () => {
  let abroad: Presentation;
  beforeAll(async () => {
    symlinkSync('/etc', join(talk.site, 'fonts/etc'));
    symlinkSync(join(talk.site, 'pupitre.html'), join(talk.site, 'assets/pupitre.html'));
    abroad = await talk.start({ isLocal: () => false });
  });
  it.each([
    '/', '/index.html', '/pupitre.html', '/sources.html', '/relais.json', '/relais.json?', '//relais.json', '/%72elais.json', '/figures/rond.svg', '/assets/', '/assets', '/assets/../pupitre.html',
    '/assets/..%2fpupitre.html', '/assets/%2e%2e/pupitre.html', '/assets/%2e%2e%2fpupitre.html', '/fonts/..%5cpupitre.html', '/PUPITRE.html', '/pupitre.html%00.js', '/telecommande.html/../pupitre.html',
    '/assets/pupitre.html', '/fonts/etc/passwd', '/../../etc/passwd', '/%2e%2e/%2e%2e/etc/passwd', '/..%2f..%2f..%2fetc/passwd', '/relais', '/telecommande.html%2f..%2fpupitre.html',
  ])('gives nothing of %s', async (path) => {
    const { status, body } = await ask(abroad, path);
    expect([status, body]).toEqual([404, '404']);
  });
  it('gives the remote control and what it is made of, which says nothing of the talk', async () => {
    const files = readdirSync(talk.site, { recursive: true, encoding: 'utf8', withFileTypes: true }).filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name).slice(talk.site.length));
    const given: string[] = [];
    for (const file of files) if ((await ask(abroad, encodeURI(file))).status === 200) given.push(file);
    expect(given.filter((file) => !/^\/(?:assets|fonts)\/[\w.-]+\.(?:js|css|woff2|txt)$/.test(file)).sort()).toEqual(['/icone.svg', '/telecommande.html']);
    for (const file of given) expect(readFileSync(join(talk.site, file), 'latin1')).not.toMatch(new RegExp(`${SECRET}|Respirer|Petite présentation|Camille|${abroad.token}`));
  });
  it('is refused to a site whose name was made to lead here', async () => {
    const home = await talk.start();
    const { port } = new URL(home.address);
    for (const path of ['/', '/pupitre.html', '/relais.json', '/telecommande.html']) expect(await ask(home, path, `mechant.example:${port}`)).toEqual({ status: 421, body: '421' });
    expect(JSON.parse((await ask(home, '/relais.json')).body)).toEqual({ token: home.token, links: [] });
    expect(home.token).toMatch(/^[\w-]{32}$/);
  });
});

describe('a socket', () => {
  let presentation: Presentation;
  beforeAll(async () => {
    presentation = await talk.start();
  });
  it('is closed unless the token comes first, in each message; nothing was told to it', async () => {
    const { token } = presentation;
    const wrong = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`;
    const ends = async (...words: (string | Buffer)[]): Promise<Ended> => visit(presentation, words);
    expect(await ends(joining(wrong))).toEqual({ code: 4401, heard: [] });
    expect(await ends(joining(''))).toEqual({ code: 4401, heard: [] });
    expect(await ends(joining(token.slice(0, -1)))).toEqual({ code: 4401, heard: [] });
    expect(await ends(joining(`${token} `))).toEqual({ code: 4401, heard: [] });
    expect(await ends('bonjour', joining(token))).toEqual({ code: 4400, heard: [] });
    expect(await ends(command(token), joining(token))).toEqual({ code: 4400, heard: [] });
    expect(await ends(Buffer.from(joining(token)))).toEqual({ code: 4400, heard: [] });
    expect(await ends(`${joining(token)}${' '.repeat(600)}`)).toEqual({ code: 4400, heard: [] });
    expect(await ends('a'.repeat(300_000))).toMatchObject({ code: 1009, heard: [] });
    expect(await ends()).toEqual({ code: 4401, heard: [] });
    // The token once is not the token in each message.
    expect(await ends(joining(token), JSON.stringify({ kind: 'command', command: 'next', beat: 0 }))).toMatchObject({ code: 4400 });
    expect(await ends(joining(token), command(wrong))).toMatchObject({ code: 4401 });
    expect(await ends(joining(token), ...new Array<string>(200).fill(command(token)))).toMatchObject({ code: 4429 });
  });
  it('is not opened to other pages, other names, other places', async () => {
    const { token, address } = presentation;
    for (const headers of [{ origin: 'http://mechant.example' }, { origin: 'null' }, { host: 'mechant.example', origin: 'http://mechant.example' }]) expect(await visit(presentation, [joining(token)], headers)).toEqual({ code: 0, heard: [] });
    for (const path of ['', 'relais/', 'relais?a', 'pupitre.html']) expect(await visit(presentation, [joining(token)], {}, path)).toEqual({ code: 0, heard: [] });
    expect((await fetch(address)).status).toBe(200);
  });
  it('of another machine is never a desk, token or not', async () => {
    const abroad = await talk.start({ isLocal: () => false });
    expect(await visit(abroad, [joining(abroad.token, 'desk')])).toEqual({ code: 4403, heard: [] });
  });
  it('among thirteen of one address finds no place', async () => {
    const crowd = await talk.start();
    const ends = await Promise.all(Array.from({ length: 20 }, () => visit(crowd, [])));
    expect(ends.filter((end) => end.code === 4401)).toHaveLength(12);
    expect(ends.filter((end) => end.code === 0)).toHaveLength(8);
  });
});

describe('ten thousand messages', () => {
  let presentation: Presentation;
  let trio: Trio;
  const thrown: unknown[] = [];
  const note = (error: unknown): void => void thrown.push(error);
  beforeAll(async () => {
    presentation = await talk.start();
    trio = await talk.open(presentation);
    process.on('uncaughtExceptionMonitor', note).on('unhandledRejection', note);
  });
  afterAll(() => void process.off('uncaughtExceptionMonitor', note).off('unhandledRejection', note));

  it('without the token change nothing, throw nothing, read nothing', async () => {
    const { deck, desk, phone, troubles } = trio;
    // The values, not who wrote them: a deck and a desk opened at once may still be settling which of two equal writings stands.
    const state = (): Promise<string> =>
      desk.evaluate(() => {
        const kept = Object.entries(localStorage).filter(([key]) => /^talk-[^-]+-[^-]+$/.test(key)).sort();
        return JSON.stringify(kept.map(([key, value]) => [key, Object.entries(JSON.parse(value) as Record<string, { value: unknown }>).map(([register, { value: held }]) => [register, held])]));
      });
    const before = [await stateOf(deck), await state(), await phone.textContent('#notes'), await phone.textContent('#titre')];
    const heard: string[] = [];
    const codes = new Set<number>();
    let seed = 42;
    const random = (below: number): number => {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      return Math.floor((seed / 2 ** 32) * below);
    };
    // One message a socket: after the first the relay listens no more.
    const walk = async (count: number): Promise<void> => {
      for (let turn = 0; turn < count; turn++) {
        const end = await visit(presentation, [fuzz(presentation.token, random)]);
        heard.push(...end.heard);
        codes.add(end.code);
      }
    };
    await Promise.all(Array.from({ length: 5 }, () => walk(2000)));
    expect(heard).toEqual([]);
    expect([...codes].sort()).toEqual([4400, 4401]);
    expect([await stateOf(deck), await state(), await phone.textContent('#notes'), await phone.textContent('#titre')]).toEqual(before);
    expect([thrown, troubles]).toEqual([[], []]);
    await phone.getByRole('button', { name: 'Avancer' }).click();
    await deck.waitForFunction(() => document.querySelectorAll('.slides > .present .fragment.visible').length === 1);
  });
});

/** A message that almost is one, with a token that almost is the one; or noise. */
function fuzz(token: string, random: (below: number) => number): string | Buffer {
  const pick = <Value>(values: readonly Value[]): Value => values[random(values.length)] as Value;
  const at = random(token.length);
  const wrong = pick<unknown>([token.slice(0, at), `${token.slice(0, at)}${pick(['-', '_', 'x', 'é', '\0'])}~${token.slice(at + 1)}`, token.split('').reverse().join(''), '', 'a'.repeat(32), null, 0, true, [token], { token }]);
  const shapes: readonly object[] = [{ kind: 'join', role: pick(['phone', 'desk', 'relay', 1]) }, { kind: 'command', command: pick(['next', 'previous', 'black', 'live', 'reset', '__proto__']), beat: pick([0, 1, 1e9, null]) }, { kind: 'view', view: {} }, { kind: 'beat', beat: 1, phones: 1, desk: true }, { kind: 'answer', taken: true }, {}];
  const text = JSON.stringify({ ...pick(shapes), token: wrong });
  const cut = text.slice(0, random(text.length));
  return pick<string | Buffer>([text, text, text, cut, `${cut}${text}`, Buffer.from(text), Buffer.from(Array.from({ length: random(60) }, () => random(256))), '['.repeat(random(500)), String.fromCharCode(...Array.from({ length: random(60) }, () => random(0xd800))), '']);
}
