// What a browser keeps of a built site to show it without a network: its pages, and what they lead to.

export interface BuiltFile {
  /** Path within the site, with forward slashes. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Made to be taken away, for machines, for who writes, or for pages without script, which keep nothing: heavy or useless without a network. */
const LEFT_OUT = /\.(?:pdf|xml|map)$|^assets\/sans-script-|^(?:sw\.js|hors-ligne\.json|robots\.txt|polycopie\.html|bac-a-sable\.html)$/;
const READ = /\.(?:html|css|js|json|webmanifest)$/;

/** The pages at the root and every file that they name, or that a kept file names, by path. */
export function keptFiles(files: readonly BuiltFile[]): readonly BuiltFile[] {
  const candidates = files.filter(({ path }) => !LEFT_OUT.test(path));
  const kept = new Set(candidates.filter(({ path }) => /^[^/]+\.html$/.test(path)));
  // A set is walked through as it grows.
  for (const file of kept) {
    const words = wordsOf(file);
    for (const other of candidates) if (names(words, other.path)) kept.add(other);
  }
  return [...kept].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The text of a file that may name others. What a page tells to other sites, in its `<meta>`, is not fetched by browsers. */
function wordsOf({ path, bytes }: BuiltFile): string {
  return READ.test(path) ? new TextDecoder().decode(bytes).replace(/<meta[^>]*>/g, '') : '';
}

/** True when a path, or the end of it that a neighbour would use, stands in a text as a whole address. */
function names(words: string, path: string): boolean {
  const address = path.startsWith('assets/') ? path.slice('assets/'.length) : path;
  const at = words.indexOf(address);
  return at > 0 && /["'`(/=\s]/.test(words[at - 1] ?? '');
}
