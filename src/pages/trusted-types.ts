// The policy that the page's security rules ask for: no string becomes HTML but the few that reveal.js itself writes.

/** reveal.js 6.0.2 empties elements, and writes its navigation buttons even when they are off. */
const REVEAL_BUTTONS = /^<button class="navigate-left" aria-label="[a-z ]+"><div class="controls-arrow"><\/div><\/button>\s*<button class="navigate-right" aria-label="[a-z ]+"><div class="controls-arrow"><\/div><\/button>\s*<button class="navigate-up" aria-label="above slide"><div class="controls-arrow"><\/div><\/button>\s*<button class="navigate-down" aria-label="below slide"><div class="controls-arrow"><\/div><\/button>$/;

interface PolicyFactory {
  createPolicy(name: string, rules: { createHTML: (text: string) => string; createScriptURL: (address: string) => string }): unknown;
}

/** Must run before reveal starts. Browsers without Trusted Types need nothing. */
export function installTrustedTypes(): void {
  const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
  factory?.createPolicy('default', {
    createHTML: (text) => {
      if (text === '' || REVEAL_BUTTONS.test(text.trim())) return text;
      throw new TypeError('HTML from a string is refused.');
    },
    createScriptURL: (address) => {
      if (address === 'sw.js') return address;
      throw new TypeError('A script from a string is refused, but for our own worker.');
    },
  });
}
