// The slideshow's side of the desk: says where it is, goes where the desk says, opens the desk's window.

import { initial, merge, type Shared, write } from '../../deck/shared.ts';
import { openChannel } from '../channel.ts';
import { pageAddress } from '../page-address.ts';
import type { Notice } from '../notice.ts';
import type { Curtain } from './curtain.ts';
import type { Slideshow } from './reveal.ts';

export interface DeskLink {
  /** Opens the desk, or says how. */
  readonly open: () => void;
  /** Tells the desk that the black screen came down or up here. */
  readonly tellScreen: (black: boolean) => void;
  /** True once a desk has spoken. */
  readonly isLed: () => boolean;
}

export function followDesk(show: Slideshow, curtain: Curtain, version: string, notice: Notice): DeskLink {
  const ids = show.slides.map((slide) => slide.id);
  const origin = crypto.randomUUID();
  let shared: Shared = initial(ids[show.position().index] ?? '');
  // Two slideshows that no desk leads are two readers: neither moves the other.
  let led = false;
  let obeying = false;
  const channel = openChannel({ version, role: 'deck', from: origin, onMessage: (message) => {
    if (message.kind === 'bye') return;
    if (message.role === 'desk') led = true;
    if (led) obey(merge(shared, message.shared));
    if (message.kind === 'hello') channel.send('state', shared);
  } });
  const obey = (next: Shared): void => {
    const moved = next.place !== shared.place;
    shared = next;
    const { id, step, screen } = shared.place.value;
    const index = ids.indexOf(id);
    if (!moved || index < 0) return;
    obeying = true;
    if (screen === 'black') curtain.drop();
    else curtain.lift();
    const at = show.position();
    if (screen !== 'frozen' && (at.index !== index || at.step !== step)) show.go(index, step);
    obeying = false;
  };
  const tell = (screen: 'live' | 'black'): void => {
    if (obeying) return;
    const { index, step } = show.position();
    shared = { ...shared, place: write(shared.place, { id: ids[index] ?? '', step, screen }, origin) };
    channel.send('state', shared);
  };
  let first = true;
  show.onMove(() => {
    // The first call says where the page opened: nobody moved yet.
    if (first) shared = initial(ids[show.position().index] ?? '');
    else tell('live');
    first = false;
  });
  shared = { ...shared, place: { ...shared.place, value: { ...shared.place.value, step: show.position().step } } };
  channel.send('hello', shared);
  window.addEventListener('pagehide', () => channel.send('bye', shared));
  return {
    open: () => {
      const desk = window.open(pageAddress('pupitre'), 'pupitre');
      if (desk) channel.attach(desk);
      else notice.say('Le navigateur a refusé d’ouvrir le pupitre. Ouvrez-le vous-même :', [{ text: 'pupitre.html', href: pageAddress('pupitre') }]);
    },
    tellScreen: (black) => tell(black ? 'black' : 'live'),
    isLed: () => led,
  };
}
