// The pages of a built site → one HTML file that asks nothing of anyone: sheets, script and fonts are in it.

import { createHash } from 'node:crypto';

export interface Parts {
  /** The HTML of each page of the site, by name; `index` is the one shown first. */
  readonly pages: Readonly<Record<string, string>>;
  /** The one classic script. */
  readonly script: string;
  /** The path of what the script's own boxes wear, and the pages that open them. */
  readonly boxes: { readonly path: string; readonly pages: readonly string[] };
  /** A file of the site, by its path. */
  readonly read: (path: string) => Uint8Array;
}

export function assembleFile({ pages, script, boxes, read }: Parts): string {
  const index = pages['index'] ?? '';
  const sheets = [...sheetsOf(pages, read), { css: textOf(read(boxes.path)), used: boxes.pages }];
  const code = script.replaceAll('</script', '<\\/script').trim();
  const styles = sheets.map(({ css, used }) => `<style${used.length === 0 ? '' : ` data-pages="${used.join(' ')}"${used.includes('index') ? '' : ' media="not all"'}`}>${css}</style>`);
  const others = Object.entries(pages).filter(([name]) => name !== 'index').map(([name, html]) => withDownloads(renderTemplate(name, html), read));
  const head = [
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policyFor(sheets.map(({ css }) => css), code)}">`,
    ...headOf(index, read), ...styles,
  ];
  return `<!doctype html>\n<html lang="fr" class="diaporama">\n<head>\n${head.join('\n')}\n</head>\n<body>\n${within(bodyOf(index))}\n${others.join('\n')}\n<script>${code}</script>\n</body>\n</html>\n`;
}

interface Sheet {
  readonly css: string;
  /** The pages that it dresses; none for what all share. */
  readonly used: readonly string[];
}

/** Each sheet once, and the fonts apart, once for all. */
function sheetsOf(pages: Parts['pages'], read: Parts['read']): readonly Sheet[] {
  const users = new Map<string, string[]>();
  const written = new Map<string, string>();
  for (const [name, html] of Object.entries(pages)) {
    for (const [, css = ''] of html.matchAll(/<style>([\s\S]*?)<\/style>/g)) {
      written.set(`${name} ${written.size}`, css);
      users.set(`${name} ${written.size - 1}`, [name]);
    }
    for (const [, path = ''] of html.matchAll(/<link rel="stylesheet"[^>]*? href="\.\/([^"]+)">/g)) users.set(path, [...(users.get(path) ?? []), name]);
  }
  const faces = new Set<string>();
  const sheets = [...users].map(([path, used]): Sheet => {
    const css = (written.get(path) ?? textOf(read(path))).replace(/@font-face\s*\{[^}]*\}/g, (face) => {
      faces.add(face.replace(/url\(["']?(?:\.\.\/)?(fonts\/[^"')]+)["']?\)/g, (_, font: string) => `url(${dataAddress(read(font), 'font/woff2')})`));
      return '';
    });
    return { css, used };
  });
  return [{ css: [...faces].join(''), used: [] }, ...sheets];
}

function policyFor(sheets: readonly string[], script: string): string {
  const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  return [
    "default-src 'none'", `script-src ${hash(script)}`, `style-src ${sheets.map(hash).join(' ')}`, 'img-src data:', 'font-src data:',
    "base-uri 'none'", "form-action 'none'", "require-trusted-types-for 'script'", 'trusted-types default',
  ].join('; ');
}

/** What the head says of the talk; what it asks to load is in the file, or is left out. */
function headOf(html: string, read: Parts['read']): readonly string[] {
  const said = html.match(/<title>[^<]*<\/title>|<meta name="(?:viewport|description|author|version|theme-color)"[^>]*>|<link rel="(?:license|canonical)"[^>]*>/g) ?? [];
  return [...said, `<link rel="icon" href="${dataAddress(read('icone.svg'), 'image/svg+xml')}">`];
}

/** The desk's own copy of the slides is left out: the slideshow's serves. */
function renderTemplate(name: string, html: string): string {
  const classes = /<html[^>]*? class="([^"]*)"/.exec(html)?.[1] ?? '';
  const title = /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '';
  const body = bodyOf(html).replace(/(<template id="diapositives">)[\s\S]*?(<\/template>)/, '$1$2');
  return `<template id="page-${name}" data-classe="${classes}" title="${title}">${within(body)}</template>`;
}

function bodyOf(html: string): string {
  return html.slice(html.indexOf('<body>') + '<body>'.length, html.lastIndexOf('</body>')).replace(/<link rel="stylesheet"[^>]*>/g, '').trim();
}

/** Links from a page to another lead to the same file; the one page that is for who writes has no place in it. */
function within(html: string): string {
  return html.replace(/ · <a href="(?:\.\/)?bac-a-sable\.html">[^<]*<\/a>/g, '').replace(/href="(?:\.\/)?(?:(pupitre|lecture|sources|accessibilite|licences)\.html|\.\/|index\.html)(?=[#"])/g, (_, page: string | undefined) => `href="?${page ?? 'index'}`);
}

/** What is taken away is in the file too. */
function withDownloads(html: string, read: Parts['read']): string {
  return html.replace(/href="\.\/(sources\.(?:bib|json))"/g, (_, path: string) => `href="${dataAddress(read(path), 'application/octet-stream')}"`);
}

function dataAddress(bytes: Uint8Array, type: string): string {
  return `data:${type};base64,${Buffer.from(bytes).toString('base64')}`;
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
