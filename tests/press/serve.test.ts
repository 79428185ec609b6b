// The static server gives the files of its folder, and no other of the disk, however they are asked for.

import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fileFor, serve, type Site } from '../../src/press/serve.ts';

const parent = mkdtempSync(join(tmpdir(), 'serve-'));
const folder = join(parent, 'site');
let site: Site;

beforeAll(async () => {
  for (const one of [folder, join(folder, 'assets'), join(parent, 'site-voisin')]) mkdirSync(one);
  writeFileSync(join(folder, 'index.html'), 'accueil');
  writeFileSync(join(folder, 'assets/été.js'), 'script');
  for (const secret of ['secret.txt', 'site-voisin/secret.txt']) writeFileSync(join(parent, secret), 'SECRET');
  symlinkSync(join(parent, 'secret.txt'), join(folder, 'lien.txt'));
  symlinkSync(parent, join(folder, 'dehors'));
  symlinkSync('/nulle/part', join(folder, 'mort'));
  symlinkSync(join(folder, 'index.html'), join(folder, 'dedans.html'));
  site = await serve(folder);
});
afterAll(async () => {
  await site.close();
  rmSync(parent, { recursive: true, force: true });
});

/** Sends the address as it is written: a browser would tidy it first. */
function ask(path: string, method = 'GET'): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(site.port, '127.0.0.1', () => socket.write(`${method} ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`));
    socket.on('data', (data) => {
      answer += data;
    }).on('close', () => resolve(answer)).on('error', reject);
  });
}

it.each([['/', 'accueil'], ['/index.html?a=b', 'accueil'], ['/assets/%C3%A9t%C3%A9.js', 'script'], ['/dedans.html', 'accueil'], ['/assets/../index.html', 'accueil']])('gives %s', async (path, content) => {
  const answer = await ask(path);
  expect(answer).toMatch(/^HTTP\/1\.1 200 /);
  expect(answer).toContain(content);
});

it.each([
  '/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/%2e%2e%2fsecret.txt', '/assets/..%2f..%2fsecret.txt', '/..%5csecret.txt', '/....//secret.txt', '/%252e%252e/secret.txt',
  '//secret.txt', '///../secret.txt', '/../site-voisin/secret.txt', '/..%2fsite-voisin/secret.txt', '/lien.txt', '/dehors/secret.txt', '/dehors/site/index.html/../../secret.txt', '/mort', '/assets', '/assets/',
  '/index.html%00.txt', '/%', '/%E0%A4%A', '/%c0%ae%c0%ae/secret.txt', 'http://autre.example/../secret.txt', 'file:///etc/passwd', '*', `/${'a'.repeat(5000)}`,
])('gives nothing for %s', async (path) => {
  const answer = await ask(path);
  expect(answer).toMatch(/^HTTP\/1\.1 (?:404|400) /);
  expect(answer).not.toMatch(/SECRET|root:/);
});

it('only reads', async () => {
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) expect(await ask('/index.html', method)).toMatch(/^HTTP\/1\.1 405 /);
});

it('never names a file out of its folder, for 5 000 random addresses', () => {
  const piece = fc.constantFrom('/', '..', '.', '%2e', '%2f', '%5c', '\\', '%00', 'dehors', 'lien.txt', 'secret.txt', 'site', 'site-voisin', 'assets', 'index.html', '?', '#', ':', '@', '%', '~', 'é');
  fc.assert(fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
    expect([null, 'index.html', 'assets/été.js']).toContain(fileFor(folder, `/${pieces.join('')}`));
  }), { numRuns: 5_000 });
});
