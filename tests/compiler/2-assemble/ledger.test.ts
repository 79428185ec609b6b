// The ledger of published addresses: read whatever wrote it, and never rewritten but at its end.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extendLedger, readLedger } from '../../../src/compiler/2-assemble/ledger.ts';

const read = (text: string) => readLedger({ path: 'slides/adresses.txt', bytes: new TextEncoder().encode(text) });
const idsOf = (text: string): readonly string[] => read(text).value?.ids.map(({ id }) => id) ?? [];

const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/);
const line = fc.oneof(id, fc.constantFrom('', '  ', '# une remarque', '#', '\tjamy  '), fc.string({ maxLength: 12 }).map((text) => text.replace(/[\r\n]/g, '')));
const ledgerText = fc.tuple(fc.array(line, { maxLength: 12 }), fc.constantFrom('\n', '\r\n', '\r'), fc.boolean(), fc.boolean())
  .map(([lines, end, mark, closed]) => `${mark ? '\ufeff' : ''}${lines.join(end)}${closed && lines.length > 0 ? end : ''}`);

describe('the ledger', () => {
  it('is no promise where there is none, and none yet where it is empty', () => {
    expect(readLedger(null)).toEqual({ value: null, diagnostics: [] });
    expect(read('# rien encore\n')).toEqual({ value: { file: 'slides/adresses.txt', ids: [] }, diagnostics: [] });
  });
  it('reads the same ids with the line ends of every system', () => {
    for (const end of ['\n', '\r\n', '\r']) expect(idsOf(['\ufeff# titre', 'jamy', '', '  deroule  ', 'merci'].join(end))).toEqual(['jamy', 'deroule', 'merci']);
  });
  it('says where a line is wrong', () => {
    expect(read('jamy\r\n  #merci').diagnostics.map(({ code, span }) => [code, span.line, span.column, span.length])).toEqual([['address-form', 2, 3, 6]]);
  });
  it('is extended at its end, keeping every character that stood there', () => {
    fc.assert(fc.property(ledgerText, fc.array(id, { maxLength: 8 }), (text, ids) => {
      const longer = extendLedger(text, ids);
      expect(longer.startsWith(text)).toBe(true);
      expect(idsOf(longer)).toEqual([...new Set([...idsOf(text), ...ids])]);
      expect(extendLedger(longer, ids)).toBe(longer);
    }));
  });
});
