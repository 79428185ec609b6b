// The rules that a host sends are those that the pages carry, and one that only a host can give.

import { describe, expect, it } from 'vitest';
import { headerFiles, siteHeaders } from '../../../src/compiler/site/header-files.ts';
import { securityPolicy } from '../../../src/compiler/site/policy.ts';

const styleHashes = ['sha256-abc=', 'sha256-def='];
const files = headerFiles({ styleHashes, embeds: false });
const policy = `${securityPolicy(...styleHashes)}; frame-ancestors 'self'`;

describe('the headers', () => {
  it('are the same for the three hosts, and carry the policy of the pages', () => {
    expect(files.map(({ file }) => file)).toEqual(['_headers', 'en-tetes.nginx.conf', 'en-tetes.Caddyfile']);
    for (const { text } of files) {
      expect(text).toContain(policy);
      for (const [name, value] of siteHeaders({ styleHashes, embeds: false })) expect(text).toMatch(new RegExp(`${name}:? "?${value.replace(/[()*+.?[\]^$|\\]/g, '\\$&')}`));
    }
  });
  it('say no more of who reads than they must, and ask no device', () => {
    const headers = new Map(siteHeaders({ styleHashes, embeds: false }));
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('Referrer-Policy')).toBe('no-referrer');
    expect(headers.get('Permissions-Policy')).toMatch(/camera=\(\).*microphone=\(\)/);
    expect(headers.get('Permissions-Policy')).toContain('screen-wake-lock=(self)');
  });
  it('let other sites show a talk that offers itself to them', () => {
    expect(new Map(siteHeaders({ styleHashes, embeds: true })).get('Content-Security-Policy')).toMatch(/frame-ancestors 'self' https:$/);
  });
  it('hold every rule on a line of its own, quotes closed', () => {
    const [hosts, nginx, caddy] = files.map(({ text }) => text.trim().split('\n'));
    expect(hosts?.slice(1, -2).every((line) => /^ {2}[A-Z][\w-]+: \S/.test(line))).toBe(true);
    expect(nginx?.slice(1).every((line) => /^add_header [\w-]+ "[^"]+" always;$/.test(line))).toBe(true);
    expect(caddy?.slice(2, -2).every((line) => /^\t[\w-]+ "[^"]+"$/.test(line))).toBe(true);
  });
});
