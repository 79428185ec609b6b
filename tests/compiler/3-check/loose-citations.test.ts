// What is a citation written in another way, and what is only the name of an account or an address of mail.

import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeDeckReader } from '../../../src/compiler/compile.ts';
import { placesOf, readTalkFiles } from '../../../src/compiler/disk.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const mini = readTalkFiles({ ...placesOf(ROOT, {}), slides: join(ROOT, 'tests/mini'), public: join(ROOT, 'tests/mini') });
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const sources = { path: 'mini/sources.yaml', bytes: bytesOf('- {id: ubs2023, type: article, title: Titre, court: UBS}\n- {id: ecologits, type: webpage, title: Titre, court: EcoLogits}\n') };

function codesOf(line: string): readonly string[] {
  const text = `---\nsection: essai\nonglet: Essai\npapier: jaune\n---\n\n# Un titre {#un}\n\n${line}\n\n::: notes\nOn le dit [@ubs2023; @ecologits].\n:::\n`;
  return makeDeckReader()({ ...mini, sections: [{ path: 'mini/01.md', bytes: bytesOf(text) }], sources, ledger: null }, 'mini/talk.yaml').diagnostics.map(({ code }) => code);
}

describe('a name after an @', () => {
  it.each(['Selon @ubs2023, oui.', '@UBS2023', 'Selon @ubs2032.', 'Un fait [voir @ubs2023].', '[-@ubs2023]', '[voir @inconnue]', '(@ecologits)', '[le rapport @ubs2023](https://exemple.org)'])('is a citation in « %s »', (line) => {
    expect(codesOf(line)).toEqual(['citation-loose']);
  });
  it.each(['Suivez @framasoft.', 'Suivez @framasoft@framapiaf.org.', 'camille@ubs2023', '<mailto:camille@exemple.org>', 'Un \\@ubs2023 montré.', '`@ubs2023`', '[@ubs2023]', '[son compte, @framasoft](https://exemple.org)', 'a @ b'])('is not one in « %s »', (line) => {
    expect(codesOf(line)).toEqual([]);
  });
});
