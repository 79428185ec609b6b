// Licences that have a page of their own on the web, by the name that authors write.

const ADDRESSES: Readonly<Record<string, string>> = {
  'CC BY 4.0': 'https://creativecommons.org/licenses/by/4.0/deed.fr',
  'CC BY-SA 4.0': 'https://creativecommons.org/licenses/by-sa/4.0/deed.fr',
  'CC BY-NC 4.0': 'https://creativecommons.org/licenses/by-nc/4.0/deed.fr',
  'CC BY-NC-SA 4.0': 'https://creativecommons.org/licenses/by-nc-sa/4.0/deed.fr',
  'CC BY-ND 4.0': 'https://creativecommons.org/licenses/by-nd/4.0/deed.fr',
  'CC BY-NC-ND 4.0': 'https://creativecommons.org/licenses/by-nc-nd/4.0/deed.fr',
  'CC0 1.0': 'https://creativecommons.org/publicdomain/zero/1.0/deed.fr',
};

/** Where a licence is explained in French; null for one we do not know. */
export function licenceAddress(name: string): string | null {
  const known = name.trim();
  return Object.hasOwn(ADDRESSES, known) ? (ADDRESSES[known] ?? null) : null;
}
