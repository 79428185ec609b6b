// Stage 2: the sections, the talk, the sources and the data → the deck. It joins; stage 3 judges.

import { planSlides } from '../../deck/schedule.ts';
import type { Deck, Section, Slide, Source } from '../../deck/types.ts';
import type { Diagnosed, Diagnostic } from '../diagnostics/diagnostic.ts';
import { remember } from '../remember.ts';
import type { ParsedSection, ParsedSlide, TalkFiles } from '../stages.ts';
import type { readCredits } from './credits.ts';
import type { JoinSlide } from './join-slide.ts';
import { readLedger } from './ledger.ts';
import { type readSources, standIn } from './sources.ts';
import { readTalk } from './talk.ts';

/** What reads the settings files and joins the slides, given so that it may remember what it did. */
export interface Readers {
  readonly readSources: typeof readSources;
  readonly readCredits: typeof readCredits;
  readonly joinSlide: JoinSlide;
}

export function assemble(parsed: readonly ParsedSection[], files: TalkFiles, talkPath: string, read: Readers): Diagnosed<Deck> {
  const all = parsed.flatMap((section) => section.slides);
  const talk = readTalk(files.talk, talkPath, all[0]?.checkpoint?.time ?? null);
  const sources = files.sources === null ? NOTHING : read.readSources(files.sources);
  const credits = files.credits === null ? NOTHING : read.readCredits(files.credits);
  const ledger = readLedger(files.ledger);
  const diagnostics: Diagnostic[] = [...talk.diagnostics, ...sources.diagnostics, ...credits.diagnostics, ...ledger.diagnostics];
  const planned = planSlides(all.map((slide) => ({ duration: slide.duration, weight: weightOf(slide), checkpoint: slide.checkpoint?.time ?? null })), talk.value.start, talk.value.end);
  let number = 0;
  const sections = parsed.map((section): Section => {
    let paper = section.settings.paper;
    const slides = section.slides.map((slide): Slide => {
      paper = slide.paper ?? paper;
      number++;
      const joined = read.joinSlide(slide, { number, paper, planned: planned[number - 1] ?? null }, files.data);
      diagnostics.push(...joined.diagnostics);
      return joined.value;
    });
    const { section: key, number: part, tab, paper: sectionPaper, span, numberSpan } = section.settings;
    return { key, file: section.file, number: part, tab, paper: sectionPaper, slides, span, numberSpan };
  });
  // Some disks part letters from their accents in names.
  const drawings = Object.fromEntries([...files.drawings].map(([name, file]) => [name.normalize('NFC'), new TextDecoder().decode(file.bytes)]));
  return {
    value: {
      talk: { ...talk.value, canonical: talk.value.canonical ?? files.address }, sections, sources: sources.value ?? sourcesCited(all), credits: credits.value, ledger: ledger.value, drawings, icons: Object.fromEntries(files.icons),
    },
    diagnostics,
  };
}

/** Where sources.yaml cannot be read, whatever is cited is taken to be there. */
function sourcesCited(slides: readonly ParsedSlide[]): readonly Source[] {
  const cited = slides.flatMap((slide) => [...slide.citations, ...slide.notes.flatMap((note) => note.citations)]);
  return [...new Map(cited.map(({ key, span }) => [key, standIn(key, span)])).values()];
}

const NOTHING = { value: [], diagnostics: [] } as const;

/** Words spoken, and a little for what is shown: the relative time a slide takes. */
const weightOf = remember((slide: ParsedSlide): number => {
  const words = (text: string): number => text.split(' ').filter(Boolean).length;
  return 5 + slide.notes.reduce((sum, note) => sum + words(note.text), 0) + words(slide.text) / 4;
});
