// What machines read: every diagnostic, at its place, whatever its words hold.

import { describe, expect, it } from 'vitest';
import { toGithub, toGitlab, toJson } from '../../../src/compiler/cli/formats.ts';
import { type Diagnostic, diagnose } from '../../../src/compiler/diagnostics/diagnostic.ts';

const at = (line: number): Diagnostic['span'] => ({ file: 'slides/a,b.md', line, column: 3, length: 4 });
const html = diagnose('html-raw', at(2), { tag: '<b\n100 %>' });
const space = diagnose('space-double', at(5), { text: '  ' });

describe('formats', () => {
  it('JSON gives back the diagnostics', () => expect(JSON.parse(toJson([html, space]))).toEqual([html, space]));
  it('GitHub gets one escaped line each', () => {
    const lines = toGithub([html, space]).trimEnd().split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toBe(`::error file=slides/a%2Cb.md,line=2,col=3,endColumn=7,title=html-raw::« <b%0A100 %25> » est du HTML : il s’afficherait tel quel à l’écran. ${html.hint}`);
    expect(lines[1]).toMatch(/^::warning file=/);
  });
  it('GitLab gets fingerprints that follow the mistake, not its line, and differ from each other', () => {
    const read = (list: readonly Diagnostic[]) => JSON.parse(toGitlab(list, (text) => text)) as { fingerprint: string; severity: string; location: { path: string; lines: { begin: number } } }[];
    const [first, second] = read([space, { ...space, span: at(9) }]);
    expect(first?.fingerprint).not.toBe(second?.fingerprint);
    expect(read([{ ...space, span: at(7) }])[0]?.fingerprint).toBe(first?.fingerprint);
    expect(read([html])[0]).toMatchObject({ severity: 'major', location: { path: 'slides/a,b.md', lines: { begin: 2 } } });
  });
});
