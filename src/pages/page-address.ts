// Where the other pages are: files side by side, or all in this one.

export function pageAddress(page: 'index' | 'pupitre' | 'lecture' | 'accessibilite', id = ''): string {
  const hash = id === '' ? '' : `#${id}`;
  if (SINGLE) return `${location.protocol === 'file:' ? location.pathname : ''}?${page}${hash}`;
  return (page === 'index' ? './' : `${page}.html`) + hash;
}
