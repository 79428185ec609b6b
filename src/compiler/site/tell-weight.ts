// Writes in a page what it weighs: itself, its style, its script and its fonts, as a server sends them.

import type { BuiltFile } from './kept-files.ts';

const MARK = '<!--poids-->';

/** The files whose weights will be told: what can be compressed before it is asked for. */
export function toWeigh(files: readonly BuiltFile[]): readonly BuiltFile[] {
  const pages = files.filter((file) => file.path.endsWith('.html') && textOf(file).includes(MARK));
  const told = pages.map(textOf).join('');
  return [...pages, ...files.filter(({ path }) => /\.(?:css|js)$/.test(path) && told.includes(path))];
}

/** The pages that hold the mark, the mark filled in. `compressed` gives the size of a text once sent; fonts are compressed already. */
export function tellWeights(files: readonly BuiltFile[], compressed: (bytes: Uint8Array) => number): readonly BuiltFile[] {
  return files.filter(({ path }) => /^[^/]+\.html$/.test(path)).flatMap((page) => {
    const html = textOf(page);
    if (!html.includes(MARK)) return [];
    const linked = files.filter(({ path }) => /\.(?:css|js)$/.test(path) && html.includes(path));
    const styles = linked.map(textOf).join('\n');
    const fonts = files.filter(({ path }) => path.endsWith('.woff2') && styles.includes(path));
    const bytes = [page, ...linked].reduce((sum, file) => sum + compressed(file.bytes), 0) + fonts.reduce((sum, file) => sum + file.bytes.length, 0);
    const words = `<p class="poids">Cette page pèse ${Math.round(bytes / 1000)}\u00a0ko, fontes et dessins compris.</p>`;
    return [{ path: page.path, bytes: new TextEncoder().encode(html.replace(MARK, words)) }];
  });
}

function textOf({ bytes }: BuiltFile): string {
  return new TextDecoder().decode(bytes);
}
