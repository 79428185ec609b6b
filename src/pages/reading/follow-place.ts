// Keeps the contents in step with the reading: the part that is read is open, the slide that is read is marked.

/** The contents stand beside the text, where opening a part moves nothing. */
const BESIDE = '(min-width: 1180px)';

export function followPlace(articles: readonly HTMLElement[]): void {
  const links = new Map([...document.querySelectorAll<HTMLAnchorElement>('#page-sommaire details a')].map((link) => [link.hash.slice(1), link]));
  const inSight = new Set<Element>();
  const beside = matchMedia(BESIDE);
  let current: HTMLAnchorElement | undefined;
  const mark = (): void => {
    const article = articles.find((one) => inSight.has(one));
    const link = links.get(article?.id ?? '');
    if (!link || link === current) return;
    current?.removeAttribute('aria-current');
    link.setAttribute('aria-current', 'true');
    if (beside.matches) openPart(link, current);
    current = link;
  };
  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) inSight.add(target);
      else inSight.delete(target);
    }
    mark();
  }, { rootMargin: '-33% 0px -60% 0px' });
  for (const article of articles) observer.observe(article);
}

/** Opens the part of a link, closes the one that was open for the link before, keeps the link in sight of its own column. */
function openPart(link: HTMLAnchorElement, before: HTMLAnchorElement | undefined): void {
  const part = link.closest('details');
  const left = before?.closest('details');
  if (left && left !== part) left.open = false;
  if (part) part.open = true;
  const column = link.closest('nav');
  if (!column) return;
  const { top, bottom } = link.getBoundingClientRect();
  const sight = column.getBoundingClientRect();
  if (top < sight.top + 60 || bottom > sight.bottom - 60) column.scrollTop += top - sight.top - sight.height / 3;
}
