// What a host should say with each page, in the words of three of them. A page carries its rules already; some hold only as a header.

import { securityPolicy } from './policy.ts';
import type { SiteFile } from '../stages.ts';

export interface HeaderOptions {
  /** The hashes of the styles that stand in pages. */
  readonly styleHashes: readonly string[];
  /** True for a talk that offers itself to be shown in other sites' pages (oEmbed). */
  readonly embeds: boolean;
}

/** Name and value, of every file of the site. */
export function siteHeaders({ styleHashes, embeds }: HeaderOptions): readonly (readonly [name: string, value: string])[] {
  return [
    ['Content-Security-Policy', `${securityPolicy(...styleHashes)}; frame-ancestors 'self'${embeds ? ' https:' : ''}`],
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'no-referrer'],
    ['Permissions-Policy', PERMISSIONS],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
  ];
}

/** The desk places its windows, keeps the screen awake and fills it; nothing else is asked of a machine. */
const PERMISSIONS = [
  ...['fullscreen', 'screen-wake-lock', 'window-management', 'clipboard-write'].map((name) => `${name}=(self)`),
  ...['accelerometer', 'bluetooth', 'camera', 'display-capture', 'geolocation', 'gyroscope', 'hid', 'magnetometer', 'microphone', 'midi', 'payment', 'serial', 'usb', 'browsing-topics'].map((name) => `${name}=()`),
].join(', ');

/** Files whose name follows from their content never change; the others are asked for again. */
const LASTING = 'public, max-age=31536000, immutable';

/** `_headers` for hosts that read it, and the same for nginx and Caddy. */
export function headerFiles(options: HeaderOptions): readonly SiteFile[] {
  const headers = siteHeaders(options);
  const lines = (write: (name: string, value: string) => string): string => headers.map(([name, value]) => write(name, value)).join('\n');
  return [
    { file: '_headers', text: `/*\n${lines((name, value) => `  ${name}: ${value}`)}\n/assets/*\n  Cache-Control: ${LASTING}\n` },
    { file: 'en-tetes.nginx.conf', text: `# Dans le bloc server : include chemin/en-tetes.nginx.conf;\n${lines((name, value) => `add_header ${name} "${value}" always;`)}\n` },
    { file: 'en-tetes.Caddyfile', text: `# Dans le bloc du site : import chemin/en-tetes.Caddyfile\nheader {\n${lines((name, value) => `\t${name} "${value}"`)}\n}\nheader /assets/* Cache-Control "${LASTING}"\n` },
  ];
}
