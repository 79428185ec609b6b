// Who may read what while presenting.

import type { IncomingMessage } from 'node:http';
import { expect, it } from 'vitest';
import { isLoopback, isOurPage, mayRead, namesUs } from '../../src/press/gate.ts';

const asking = (host: string | undefined, origin?: string): IncomingMessage => ({ headers: { host, origin } }) as unknown as IncomingMessage;

it('knows this machine from the others', () => {
  for (const address of ['127.0.0.1', '127.8.9.10', '::1', '::ffff:127.0.0.1']) expect(isLoopback(address)).toBe(true);
  for (const address of [undefined, '', '192.168.1.20', '10.0.0.1', '::ffff:192.168.1.20', 'fe80::1', '1.127.0.0', '127.0.0.1.example', '::', '0.0.0.0']) expect(isLoopback(address)).toBe(false);
});

it('lets the network read the remote control, and this machine everything', () => {
  for (const file of ['telecommande.html', 'icone.svg', 'assets/relay-Ab_1-2.js', 'fonts/tract-titre.woff2']) expect(mayRead(file, false)).toBe(true);
  for (const file of ['index.html', 'pupitre.html', 'sources.html', 'lecture.html', 'figures/un.svg', 'assets/../pupitre.html', 'assets/a/b.js', 'x/telecommande.html', 'telecommande.html.txt', '']) expect(mayRead(file, false)).toBe(false);
  expect(mayRead('pupitre.html', true)).toBe(true);
});

it('answers to its number, never to a name made to lead here', () => {
  for (const host of ['127.0.0.1:4174', 'localhost:4174', '192.168.1.20:4174', '[::1]:4174', 'localhost']) expect(namesUs(asking(host))).toBe(true);
  for (const host of [undefined, '', 'mechant.example:4174', '127.0.0.1.mechant.example', 'localhost.mechant.example', '127.0.0.1:4174:1', '@127.0.0.1']) expect(namesUs(asking(host))).toBe(false);
});

it('opens a socket to its own pages alone', () => {
  expect(isOurPage(asking('127.0.0.1:4174', 'http://127.0.0.1:4174'))).toBe(true);
  for (const origin of [undefined, 'null', 'http://127.0.0.1:4173', 'https://127.0.0.1:4174', 'http://mechant.example']) expect(isOurPage(asking('127.0.0.1:4174', origin))).toBe(false);
  expect(isOurPage(asking('mechant.example', 'http://mechant.example'))).toBe(false);
});
