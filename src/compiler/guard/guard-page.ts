// Reads a finished page as a browser would, and names what has no place there: the last door before a site is written.

import { BROWSER_NAMES } from '../../deck/reserved-ids.ts';
import { CLASSES, EVERYWHERE, HTML, SVG } from './allowed.ts';
import { addressProblem } from './guard-address.ts';
import { headProblem } from './guard-head.ts';
import { readTags, type Tag } from './read-tags.ts';

/** What a page holds that it may not, in French; empty when all is well. `policies`: the security rules that it may carry, null for any. */
export function guardPage(html: string, policies: readonly string[] | null): readonly string[] {
  const { tags, broken } = readTags(html);
  const problems = broken === null ? [] : [`${broken.what} : ${html.slice(broken.at, broken.at + 60).split('\n')[0]}`];
  const ids = new Set<string>();
  for (const tag of tags) if (tag.kind !== 'close') problems.push(...tagProblems(tag, policies), ...idProblems(tag, ids));
  return [...new Set(problems)];
}

function tagProblems(tag: Tag, policies: readonly string[] | null): readonly string[] {
  const { name, attributes, inside } = tag;
  const drawn = name === 'svg' || inside.includes('svg');
  const own = (drawn ? SVG : HTML).get(name);
  if (!own) return [`l’élément <${name}>${drawn ? ' dans un dessin' : ''}`];
  // Inside these a browser would read HTML again, in the middle of a drawing.
  if (drawn && ['title', 'desc'].includes(inside.at(-1) ?? '')) return [`l’élément <${name}> dans le nom d’un dessin`];
  const head = headProblem(tag, policies);
  if (head !== null) return [head];
  const names = attributes.map(([key]) => key);
  return [
    ...(new Set(names).size < names.length ? [`un attribut écrit deux fois sur <${name}>`] : []),
    ...attributes.flatMap(([key, value]) => (own.has(key) || EVERYWHERE.has(key) ? valueProblem(tag, key, value ?? '') : [`l’attribut « ${key} » sur <${name}>`])),
  ];
}

function valueProblem(tag: Tag, key: string, value: string): readonly string[] {
  if (key === 'class') return value.split(' ').filter((one) => one !== '' && !CLASSES.has(one)).map((one) => `la classe « ${one} »`);
  if (key === 'href' && tag.name === 'a') return addressProblem(tag, value);
  if ((key === 'fill' || key === 'stroke') && /url|&/i.test(value) && !/^url\(#[a-z][\w-]*\)$/.test(value)) return [`la couleur « ${value} »`];
  if (key === 'type' && tag.name === 'button' && value !== 'button' && value !== 'submit') return [`un bouton de type « ${value} »`];
  if (key === 'type' && tag.name === 'input' && value !== 'search' && value !== 'text' && value !== 'number') return [`un champ de type « ${value} »`];
  return [];
}

/** Names that scripts look up on the window, on a document or on any object. */
const TAKEN: ReadonlySet<string> = new Set([...Object.getOwnPropertyNames(Object.prototype), ...BROWSER_NAMES, 'trustedTypes', 'Reveal']);

function idProblems({ attributes }: Tag, seen: Set<string>): readonly string[] {
  const id = attributes.find(([key]) => key === 'id')?.[1];
  if (id === undefined) return [];
  if (id === null || !/^[a-z0-9][\w-]*$/.test(id)) return [`l’identifiant « ${id ?? ''} »`];
  if (TAKEN.has(id)) return [`l’identifiant « ${id} », qui cacherait un nom du navigateur`];
  if (seen.has(id)) return [`l’identifiant « ${id} » deux fois`];
  seen.add(id);
  return [];
}
