// The desk's side of the phone: tells it what is shown, does what it asks. Only where the server marked the page.

import { isRemoteOffer, type RemoteOffer } from '../../deck/remote-offer.ts';
import type { RemoteView } from '../../deck/remote.ts';
import { openRelay, type RelayLink } from '../relay.ts';
import type { Desk } from './desk.ts';
import { makePhoneDialog } from './phone-dialog.ts';

export interface Phone {
  /** The desk shows something else. */
  readonly changed: () => void;
}

const TRY_AGAIN = 1500;

/** Null on a host without a relay: nothing is asked of it. */
export function startPhone(desk: Desk, view: () => RemoteView): Phone | null {
  const address = document.querySelector<HTMLMetaElement>('meta[name=relais]')?.content;
  if (!address) return null;
  const dialog = makePhoneDialog();
  let link: RelayLink | null = null;
  let due = false;
  /** Several changes of one moment are one message; no timer, which a hidden window would slow. */
  const changed = (): void => {
    if (due) return;
    due = true;
    queueMicrotask(() => {
      due = false;
      link?.say({ kind: 'view', view: view() });
    });
  };
  const join = async (): Promise<void> => {
    const offer = await fetchOffer(address);
    if (!offer) return void setTimeout(join, TRY_AGAIN);
    dialog.offer(offer);
    link = openRelay({ token: offer.token, role: 'desk', onState: (state) => {
      if (state !== 'linked') dialog.tell(null);
      // The server started again, with another token.
      if (state === 'refused') setTimeout(join, TRY_AGAIN);
    }, onMessage: (message) => {
      if (message.kind === 'beat') dialog.tell(message.phones);
      if (message.kind === 'beat') changed();
      if (message.kind !== 'command') return;
      const { screen } = desk.state().shared.place.value;
      if (message.command === 'black') desk.setScreen('black');
      // It lifts the black that the phone showed, not what was frozen here since.
      else if (message.command === 'live') desk.setScreen(screen === 'frozen' ? 'frozen' : 'live');
      else desk.step(message.command === 'next' ? 1 : -1);
    } });
  };
  void join();
  return { changed };
}

async function fetchOffer(address: string): Promise<RemoteOffer | null> {
  try {
    const offer: unknown = await (await fetch(address, { cache: 'no-store' })).json();
    return isRemoteOffer(offer) ? offer : null;
  } catch {
    return null;
  }
}
