// The address of a slide on this page: the public one where the talk has one.

export function slideAddress(id: string, site: string | null): string {
  return new URL(`lecture.html#${id}`, site ?? location.href).href;
}
