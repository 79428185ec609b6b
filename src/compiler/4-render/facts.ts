// The talk in the words of schema.org: what talk.yaml says, and nothing more.

import { partFile } from '../../deck/own-files.ts';
import { formatClockTime } from '../../deck/time.ts';
import { setFrench } from '../../deck/typography.ts';
import type { Deck, Talk } from '../../deck/types.ts';
import { licenceAddress } from './licences.ts';
import { partTitle } from './part-names.ts';
import { siteAddress } from './site-address.ts';

/** Properties without a value are left out. */
type Facts = Readonly<Record<string, unknown>>;

/** The presentation, its author, its licence, its parts, and the event where it is given. */
export function talkFacts(deck: Deck): Facts {
  const { talk } = deck;
  const presentation = presentationFacts(deck);
  // Without its day an event is nothing that a calendar can hold.
  if (talk.event === null || talk.date === null) return presentation;
  return { '@graph': [presentation, eventFacts(talk, talk.event, talk.date)] };
}

function presentationFacts(deck: Deck): Facts {
  const { talk } = deck;
  return known({
    '@type': 'PresentationDigitalDocument',
    ...identity(talk),
    headline: setFrench(talk.title),
    alternativeHeadline: talk.subtitle === null ? undefined : setFrench(talk.subtitle),
    description: setFrench(talk.description),
    inLanguage: talk.language,
    author: personFacts(talk),
    license: licenceAddress(talk.licence) ?? talk.licence,
    isAccessibleForFree: true,
    timeRequired: duration(talk),
    accessMode: ['textual', 'visual'],
    accessModeSufficient: ['textual'],
    accessibilityFeature: ['alternativeText', 'longDescription', 'structuralNavigation', 'tableOfContents', 'highContrastDisplay', 'displayTransformability'],
    accessibilityHazard: ['noFlashingHazard', 'noSoundHazard', 'noMotionSimulationHazard'],
    hasPart: deck.sections.filter((section) => section.number !== null).map((section) => known({ '@type': 'CreativeWork', name: partTitle(section), position: section.number, url: siteAddress(talk, partFile(section)) })),
  });
}

/** What a part's page says: it belongs to the talk. */
export function partFacts(deck: Deck, section: Deck['sections'][number]): Facts {
  const { talk } = deck;
  return known({
    '@type': 'CreativeWork',
    name: partTitle(section),
    position: section.number,
    url: siteAddress(talk, partFile(section)),
    inLanguage: talk.language,
    author: personFacts(talk),
    license: licenceAddress(talk.licence) ?? talk.licence,
    isPartOf: known({ '@type': 'PresentationDigitalDocument', ...identity(talk) }),
  });
}

function identity(talk: Talk): Facts {
  const address = siteAddress(talk, '');
  return { '@id': address, url: address, name: setFrench(talk.title) };
}

function personFacts(talk: Talk): Facts {
  return known({ '@type': 'Person', name: talk.speaker, jobTitle: talk.role, affiliation: known({ '@type': 'Organization', name: talk.association }) });
}

function eventFacts(talk: Talk, name: string, date: string): Facts {
  const at = (time: number): string => `${date}T${formatClockTime(time).replace('h', ':')}`;
  return known({ '@type': 'Event', name, startDate: at(talk.start), endDate: at(talk.end), performer: personFacts(talk), workFeatured: known({ '@type': 'PresentationDigitalDocument', ...identity(talk) }) });
}

function duration(talk: Talk): string {
  const minutes = talk.end - talk.start;
  return `PT${Math.floor(minutes / 60)}H${minutes % 60}M`;
}

function known(facts: Facts): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined && value !== null && value !== ''));
}
