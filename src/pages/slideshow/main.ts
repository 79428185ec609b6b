// Starts the slideshow over the prerendered slides. Each feature is a module; this is their list.

import { destinationOf, dropParameters } from './address.ts';
import { announceMoves } from './announce.ts';
import { makeControls } from './controls.ts';
import { makeCurtain } from './curtain.ts';
import { followAddress, tellDestination } from './follow-address.ts';
import { makeHelp } from './help.ts';
import { makeJump } from './jump.ts';
import { listenToKeys, type Parts } from './keys.ts';
import { openMemory } from './memory.ts';
import { makeNotice } from './notice.ts';
import { makeOverview } from './overview.ts';
import { makePapers } from './papers.ts';
import { startSlideshow } from './reveal.ts';
import { installTrustedTypes } from './trusted-types.ts';

async function main(root: HTMLElement): Promise<void> {
  dropParameters();
  installTrustedTypes();
  const memory = openMemory(() => sessionStorage);
  const aliases = readAliases();
  const ids = [...root.querySelectorAll('.slides > section')].map((slide) => slide.id);
  const destination = destinationOf(location.hash, ids, aliases);
  const asked = destination.kind === 'slide' ? { index: destination.index, step: 0 } : { index: 0, step: 0 };
  const show = await startSlideshow(root, () => memory.recall(ids) ?? asked);
  document.documentElement.classList.add('vif');
  const notice = makeNotice();
  followAddress(show, memory, aliases, notice);
  tellDestination(destination, show, notice);
  announceMoves(show);
  const papers = makePapers(() => localStorage, notice);
  const parts: Parts = { show, curtain: makeCurtain(), overview: makeOverview(show), jump: makeJump(show), help: makeHelp(), papers };
  listenToKeys(parts);
  makeControls(parts);
}

/** Old ids and where they went, as the compiler wrote them. */
function readAliases(): Readonly<Record<string, string>> {
  try {
    const data = JSON.parse(document.getElementById('deck')?.textContent ?? '{}') as { aliases?: Record<string, string> };
    return data.aliases ?? {};
  } catch {
    return {};
  }
}

const root = document.querySelector<HTMLElement>('.reveal');
if (root) void main(root);
