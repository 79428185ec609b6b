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
export function securityPolicy(styleHash?: string): string {
  const allowed = (name: string, value: string): string => (name === 'style-src' && styleHash !== undefined ? `${value} '${styleHash}'` : value);
  return DIRECTIVES.map(([name, value]) => `${name} ${allowed(name, value)}`).join('; ');
}
