// A QR code as one path, in the ink of the slide, on white whatever the paper.

import { encode } from 'uqr';
import { escapeHtml } from '../../deck/html.ts';

/** Empty modules around the code, without which phones do not find it. */
const QUIET = 4;

/** Empty where the site has no public address yet. */
export function renderQr(address: string | null): string {
  if (address === null) return '';
  const { data, size } = encode(address, { ecc: 'M', border: 0 });
  const modules = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x + QUIET} ${y + QUIET}h1v1h-1z`] : [])));
  const side = size + 2 * QUIET;
  return `<svg class="qr" viewBox="0 0 ${side} ${side}" role="img" aria-label="QR code : ${escapeHtml(address)}"><path fill="#fff" d="M0 0h${side}v${side}H0z"/><path d="${modules.join('')}"/></svg>`;
}
