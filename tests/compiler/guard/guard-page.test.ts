// The last door before a site is written: what it refuses, and that the build goes through it.

import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { guardPage } from '../../../src/compiler/guard/guard-page.ts';
import { guardSite } from '../../../src/compiler/guard/guard-site.ts';
import { securityPolicy } from '../../../src/compiler/site/policy.ts';

const page = (body: string, head = ''): string => `<!doctype html>\n<html lang="fr"><head><meta http-equiv="Content-Security-Policy" content="${securityPolicy()}">${head}</head><body>${body}</body></html>`;
const judge = (body: string, head = ''): readonly string[] => guardPage(page(body, head), [securityPolicy()]);

describe('a page', () => {
  it('of what we write passes', () => {
    expect(judge('<main class="slides"><section id="a-1" class="l-titre t4" data-papier="jaune"><h1>Un &lt;b&gt; &amp; deux<br>trois</h1><svg class="fig" viewBox="0 0 1 1" aria-hidden="true"><path d="M0 0"/></svg><a href="https://exemple.fr/a?b=1#c" rel="noreferrer">x</a><a href="#a-1">y</a><a href="lecture.html#a-1">z</a><a href="./">w</a><a href="mailto:a@b.fr">v</a></section></main>')).toEqual([]);
  });
  it.each([
    '<ul><li>a<li>b</ul>',
    '<ul><li>a</li><li>b</ul>',
    '<ol><li>a<ul><li>b<li>c</ul><li>d</ol>',
  ])('may leave items open where HTML ends them: %s', (body) => {
    expect(judge(body)).toEqual([]);
  });
  it.each([
    ['<ul><li><b>a</ul>', 'une balise </ul> qui ne ferme rien'],
    ['<ul><li>a</div>', 'une balise </div> qui ne ferme rien'],
    ['<ul><li><p>a<li>b</ul>', 'une balise </ul> qui ne ferme rien'],
    ['<script>alert(1)</script>', 'un script écrit dans la page'],
    ['<script src="https://x.fr/a.js"></script>', 'le script « https://x.fr/a.js »'],
    ['<script src="./assets/a.js">alert(1)</script>', 'le script'],
    ['<script type="application/json">"</b>"</script>', 'un script écrit dans la page'],
    ['<style>a</style>', 'un style hors de l’en-tête'],
    ['<p onclick="x()">a</p>', 'l’attribut « onclick » sur <p>'],
    ['<p style="color:red">a</p>', 'l’attribut « style » sur <p>'],
    ['<img src="a.png">', 'l’élément <img>'],
    ['<iframe srcdoc="a"></iframe>', 'l’élément <iframe>'],
    ['<object data="a"></object>', 'l’élément <object>'],
    ['<base href="https://x.fr/">', 'l’élément <base>'],
    ['<form action="https://x.fr/"></form>', 'l’attribut « action » sur <form>'],
    ['<math></math>', 'l’élément <math>'],
    ['<svg><script></script></svg>', 'l’élément <script> dans un dessin'],
    ['<svg><foreignObject></foreignObject></svg>', 'l’élément <foreignObject> dans un dessin'],
    ['<svg><use href="#a"/></svg>', 'l’élément <use> dans un dessin'],
    ['<svg><title><p>a</p></title></svg>', 'l’élément <p> dans un dessin'],
    ['<svg><title><path d="M0 0"/></title></svg>', 'l’élément <path> dans le nom d’un dessin'],
    ['<svg><path fill="url(https://x.fr/a)"/></svg>', 'la couleur « url(https://x.fr/a) »'],
    ['<svg><path fill="&#117;rl(https://x.fr)"/></svg>', 'la couleur'],
    ['<a href="javascript:alert(1)">a</a>', 'l’adresse « javascript:alert(1) »'],
    ['<a href="java&#115;cript:alert(1)">a</a>', 'l’adresse'],
    ['<a href="&#x6a;avascript:alert(1)">a</a>', 'l’adresse'],
    ['<a href=" javascript:alert(1)">a</a>', 'l’adresse'],
    ['<a href="data:text/html,a">a</a>', 'l’adresse'],
    ['<a href="//x.fr">a</a>', 'l’adresse'],
    ['<a href="http://x.fr">a</a>', 'l’adresse'],
    ['<a href="">a</a>', 'l’adresse'],
    ['<a href="https://a@x.fr/" rel="noreferrer">a</a>', 'l’adresse'],
    ['<a href="https://x.fr/">a</a>', 'un lien extérieur sans rel="noreferrer" (« https://x.fr/ »)'],
    ['<a href="https://x.fr/" rel="noopener">a</a>', 'un lien extérieur sans rel="noreferrer"'],
    ['<a href="#a" target="_blank">a</a>', 'l’attribut « target » sur <a>'],
    ['<p class="stack">a</p>', 'la classe « stack »'],
    ['<section data-background-iframe="a"></section>', 'l’attribut « data-background-iframe » sur <section>'],
    ['<section data-state="a"></section>', 'l’attribut « data-state » sur <section>'],
    ['<p id="a">a</p><p id="a">b</p>', 'l’identifiant « a » deux fois'],
    ['<p id="constructor">a</p>', 'l’identifiant « constructor », qui cacherait'],
    ['<p id="opener">a</p>', 'l’identifiant « opener », qui cacherait'],
    ['<p id="A b">a</p>', 'l’identifiant « A b »'],
    ['<p name="a">a</p>', 'l’attribut « name » sur <p>'],
    ['<p class="vh" class="note">a</p>', 'un attribut écrit deux fois sur <p>'],
    ['<p title=a>a</p>', 'un signe « < » qui n’ouvre pas une balise bien formée'],
    ["<p class='vh'>a</p>", 'un signe « < »'],
    ['<p class="a<b">a</p>', 'un signe « < »'],
    ['<p/onclick=a>a</p>', 'un signe « < »'],
    ['<!-- a -->', 'un signe « < »'],
    ['<![CDATA[a]]>', 'un signe « < »'],
    ['<?xml?>', 'un signe « < »'],
    ['a < b', 'un signe « < »'],
    ['<div>', 'une balise </body> qui ne ferme rien'],
    ['</div>', 'une balise </div> qui ne ferme rien'],
    ['<div/>', 'un élément <div/> que le navigateur laisserait ouvert'],
    ['<b><i></b></i>', 'une balise </b> qui ne ferme rien'],
    ['<p>a\u0000b</p>', 'un caractère de contrôle'],
    ['<input type="password">', 'un champ de type « password »'],
    ['<button type="reset">a</button>', 'un bouton de type « reset »'],
  ])('%s', (body, what) => {
    expect(judge(body).join('\n')).toContain(what);
  });
  it.each([
    ['<meta http-equiv="refresh" content="0;url=https://x.fr">', 'la règle « refresh »'],
    ['<meta http-equiv="Content-Security-Policy" content="script-src *">', 'la règle « Content-Security-Policy » : script-src *'],
    ['<style>a<!--</style>', 'un style qui contient une balise'],
    ['<meta name="google-site-verification" content="a">', 'la balise <meta name="google-site-verification">'],
    ['<link rel="stylesheet" href="https://x.fr/a.css">', 'le lien <link rel="stylesheet" href="https://x.fr/a.css">'],
    ['<link rel="import" href="./a.html">', 'le lien <link rel="import"'],
    ['<link rel="dns-prefetch" href="https://x.fr/">', 'le lien <link rel="dns-prefetch"'],
  ])('with %s in its head', (head, what) => {
    expect(judge('', head).join('\n')).toContain(what);
  });
});

describe('a site', () => {
  const out = mkdtempSync(join(tmpdir(), 'guard-'));
  afterEach(() => void vi.unstubAllEnvs());
  afterAll(() => rmSync(out, { recursive: true, force: true }));
  it('names the page and the thing', () => {
    expect(() => guardSite([{ file: 'a.html', html: page('') }, { file: 'b.html', html: '<!doctype html><p onclick="x()">a</p>' }], [securityPolicy()])).toThrow('b.html : aucune règle de sécurité\n  b.html : l’attribut « onclick » sur <p>');
  });
  it('is not written when a page holds what it may not', async () => {
    vi.stubEnv('SLIDES', 'tests/mini').stubEnv('OUT', out).stubEnv('NODE_ENV', 'production');
    const stranger = { name: 'stranger', transformIndexHtml: { order: 'post' as const, handler: (html: string) => html.replace('</body>', '<img src="x" onerror="x()"></body>') } };
    await expect(build({ configFile: resolve(import.meta.dirname, '../../../vite.config.ts'), logLevel: 'silent', plugins: [stranger] })).rejects.toThrow('index.html : l’élément <img>');
    expect(readdirSync(out).filter((name) => name.endsWith('.html'))).toEqual([]);
  });
});
