// The site in one file: the address says which page is shown (`?lecture`), the slideshow when it says none.

const MAINS: Readonly<Record<string, () => Promise<unknown>>> = {
  index: () => import('../slideshow/main.ts'),
  pupitre: () => import('../speaker/main.ts'),
  lecture: () => import('../reading/main.ts'),
  sources: () => import('../sources/main.ts'),
};

/** Puts a page in the place of the slideshow. Its sheet comes with it, so that two pages never share their styles. */
function show(template: HTMLTemplateElement, page: string): void {
  const slides = [...document.querySelectorAll('.slides > section')];
  document.documentElement.className = template.dataset['classe'] ?? '';
  document.title = template.title;
  for (const sheet of document.querySelectorAll<HTMLStyleElement>('style[data-pages]')) sheet.media = sheet.dataset['pages']?.split(' ').includes(page) ? 'all' : 'not all';
  document.body.replaceChildren(template.content);
  // The desk's copy of the slides is the slideshow's own.
  document.querySelector<HTMLTemplateElement>('#diapositives')?.content.append(...slides);
}

const asked = location.search.slice(1).replace(/&.*/, '');
const template = asked === 'index' ? null : document.getElementById(`page-${asked}`);
if (template instanceof HTMLTemplateElement) show(template, asked);
void MAINS[template ? asked : 'index']?.();
