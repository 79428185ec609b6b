// The Content-Security-Policy of every built page.

const DIRECTIVES: readonly (readonly [string, string])[] = [
  ['default-src', "'none'"],
  ['script-src', "'self'"],
  ['style-src', "'self'"],
  ['img-src', "'self'"],
  ['font-src', "'self'"],
  ['media-src', "'self'"],
  ['connect-src', "'self'"],
  ['worker-src', "'self'"],
  ['manifest-src', "'self'"],
  ['frame-src', "'self'"],
  ['base-uri', "'none'"],
  ['form-action', "'none'"],
  ['require-trusted-types-for', "'script'"],
  ['trusted-types', 'default'],
];

/** The policy, as the content of a `<meta>`; a style in the page itself is allowed by its hash. */
export function securityPolicy(...styleHashes: readonly string[]): string {
  const allowed = styleHashes.map((hash) => ` '${hash}'`).join('');
  return DIRECTIVES.map(([name, value]) => `${name} ${value}${name === 'style-src' ? allowed : ''}`).join('; ');
}
