// `npm run new -- slide "Titre" --apres id` and `npm run new -- section "Titre"`: a valid skeleton in the right place.

import { stderr, stdout } from 'node:process';
import { type Slide, slidesOf } from '../../deck/types.ts';
import { makeDeckReader, type Reading } from '../compile.ts';
import { decode, hasLostLetters, textOf } from '../decode.ts';
import { nearest, suggest } from '../diagnostics/nearest.ts';
import { type Places, readTalkFiles, talkPathOf } from '../disk.ts';
import { exists, writeSafely } from '../write-disk.ts';
import { freeId, insertSlide, sectionSkeleton, slideSkeleton } from '../start/skeleton.ts';
import type { Options, OptionTable } from './options.ts';

export const NEW_OPTIONS: OptionTable = { apres: null };

const USAGE = 'Écrivez : npm run new -- slide "Titre" --apres identifiant\n    ou : npm run new -- section "Titre"\n';

export function newCommand(places: Places, { words, values }: Options): number {
  const [kind = '', ...rest] = words;
  const title = rest.join(' ').trim();
  const files = readTalkFiles(places);
  const { deck } = makeDeckReader()(files, talkPathOf(places));
  const taken = new Set([...slidesOf(deck).flatMap((slide) => [slide.id, ...slide.aliases.map((alias) => alias.id)]), ...(deck.ledger?.ids ?? []).map(({ id }) => id)]);
  if ((kind !== 'slide' && kind !== 'section') || title === '') return refuse(`${title === '' && kind !== '' ? 'Il manque un titre. ' : ''}${USAGE}`);
  if (kind === 'section') return newSection(places, deck, title, taken);
  const slide = find(deck, values.get('apres'));
  if (typeof slide === 'string') return refuse(slide);
  const file = files.sections.find(({ path }) => path === slide.span.file);
  if (!file) return refuse(USAGE);
  if (hasLostLetters(decode(file).diagnostics)) return refuse(`${file.path} contient des caractères illisibles, que l’enregistrer ici perdrait pour de bon : rien n’a été écrit. Enregistrez-le d’abord en UTF-8 (npm run check dit où).\n`);
  const id = freeId(title, taken);
  const text = textOf(file.bytes);
  writeSafely(places, file.path, insertSlide(text, slideSkeleton(title, id), nextLine(deck, slide, text)));
  return tell(`${file.path} : diapositive « ${title} » ajoutée après « ${slide.title} », à l’adresse #${id}.`);
}

function newSection(places: Places, deck: Reading['deck'], title: string, taken: ReadonlySet<string>): number {
  const names = deck.sections.map((section) => section.file.split('/').at(-1) ?? '');
  const last = Math.max(0, ...names.map((name) => Number.parseInt(name, 10) || 0));
  const key = freeId(title, new Set(deck.sections.map((section) => section.key)));
  const path = `${talkPathOf(places).replace(/[^/]*$/, '')}${String(last + 1).padStart(2, '0')}-${key}.md`;
  if (exists(places, path)) return refuse(`${path} existe déjà : rien n’a été écrit.\n`);
  const numbers = deck.sections.flatMap((section) => section.number ?? []);
  const id = freeId(`section ${title}`, taken);
  const number = numbers.length === 0 ? null : Math.max(...numbers) + 1;
  writeSafely(places, path, sectionSkeleton({ title, key, number, id, slideId: freeId(`${title} premiere`, new Set([...taken, id])) }));
  return tell(`${path} : partie « ${title} » ajoutée à la fin. L’ordre des parties est celui des noms de fichiers : renommez-les pour la déplacer.`);
}

/** The slide named by --apres, the talk's last where none is; or what is wrong. */
function find(deck: Reading['deck'], id: string | undefined): Slide | string {
  const slides = slidesOf(deck);
  const slide = id === undefined ? slides.at(-1) : slides.find((one) => one.id === id.replace(/^#/, ''));
  if (slide) return slide;
  return id === undefined ? 'Aucune partie où l’ajouter : commencez par « npm run new -- section "Titre" ».\n' : `Aucune diapositive « ${id} ».${suggest(nearest(id, slides.map((one) => one.id)))}\n`;
}

/** The line that opens the slide after this one, its `---` included where it has no title; null for the last of its file. */
function nextLine(deck: Reading['deck'], slide: Slide, text: string): number | null {
  const next = slidesOf(deck).find((one) => one.span.file === slide.span.file && one.span.line > slide.span.line);
  if (!next) return null;
  const lines = text.split('\n');
  let line = next.span.line;
  if (next.heading === null) while (line > 1 && lines[line - 1]?.trim() !== '---') line--;
  return line;
}

function refuse(message: string): number {
  stderr.write(message);
  return 2;
}

function tell(message: string): number {
  stdout.write(`${message}\nRemplacez les mots d’exemple, puis relisez avec « npm run check ».\n`);
  return 0;
}
