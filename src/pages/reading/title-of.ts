// The title of a slide, as one hears it.

export function titleOf(article: HTMLElement): string {
  return article.querySelector('h1, h2, h3')?.textContent?.trim() ?? article.id;
}
