// Pictures of slides: copies of the page's own, made as they come in sight, so that a thousand cost no more than a screenful.

export function drawInSight(scroller: Element, links: readonly HTMLAnchorElement[], slides: readonly HTMLElement[]): void {
  const bySlide = new Map<Element, HTMLElement | undefined>(links.map((link, index) => [link, slides[index]]));
  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting) continue;
      observer.unobserve(target);
      target.querySelector('.vignette')?.append(...copyOf(bySlide.get(target)));
    }
  }, { root: scroller, rootMargin: '300px' });
  for (const link of links) observer.observe(link);
}

/** The slide with all its steps shown, and nothing that could be reached; its id stays, for the talk's own sheet to know it: the true slide comes first. */
function copyOf(slide: HTMLElement | undefined): readonly HTMLElement[] {
  const copy = slide?.cloneNode(true) as HTMLElement | undefined;
  if (!copy) return [];
  for (const name of ['hidden', 'inert', 'aria-hidden', 'style']) copy.removeAttribute(name);
  copy.classList.remove('past', 'future');
  copy.classList.add('present');
  copy.querySelector('.notes')?.remove();
  for (const step of copy.querySelectorAll('.fragment')) step.classList.add('visible');
  return [copy];
}
