// Longer talks, made of the real one: each file again and again, its ids renamed so that every slide is one of its own.

import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Copies a talk's folder with each part `times` times. The first copy keeps its ids and its checkpoints. */
export function repeatTalk(from: string, to: string, times: number): void {
  rmSync(to, { recursive: true, force: true });
  mkdirSync(to, { recursive: true });
  cpSync(from, to, { recursive: true });
  // The copies are not published anywhere: the ledger of addresses says nothing of them.
  rmSync(join(to, 'adresses.txt'), { force: true });
  // They may weigh what they weigh.
  rmSync(join(to, 'budgets.yaml'), { force: true });
  const files = readdirSync(from).filter((name) => name.endsWith('.md')).sort();
  for (const name of files) {
    const text = readFileSync(join(from, name), 'utf8');
    for (let copy = 1; copy < times; copy++) writeFileSync(join(to, `${String(copy + 10)}-${name}`), renamed(text, copy));
  }
}

/** A part whose ids end in the number of the copy, and whose slides have no time of their own. */
export function renamed(text: string, copy: number): string {
  return text
    .replace(/^(section: .*)$/m, `$1-${copy}`)
    .replace(/(\{[^}\n]*#)([a-z0-9-]+)/g, `$1$2-${copy}`)
    .replace(/(\]\(#)([a-z0-9-]+)\)/g, `$1$2-${copy})`)
    .replace(/ ?alias="[^"]*"| ?alias=\S+?(?=[\s}])/g, '')
    .replace(/ ?checkpoint=\S+?(?=[\s}])/g, '')
    .replace(/\{\.notes\}/g, '{.notes}')
    .replace(/\[\^([^\]]+)\]/g, `[^$1-${copy}]`);
}
