// A short name for a text: the same text, the same name. Not for secrets.

/** FNV-1a on 53 bits, as ten base-36 digits. */
export function fingerprint(text: string): string {
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  for (let index = 0; index < text.length; index++) {
    low = Math.imul(low ^ text.charCodeAt(index), 0x01000193);
    high = Math.imul(high ^ (low >>> 13) ^ text.charCodeAt(index), 0x01000193);
  }
  return ((high >>> 0) * 0x200000 + ((low >>> 0) & 0x1fffff)).toString(36).padStart(10, '0').slice(-10);
}
