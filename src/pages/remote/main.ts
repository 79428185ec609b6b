// The phone in the hand: shows what the desk says, asks it to move. Knows nothing without the token in its address.

import { TOKEN } from '../../deck/remote-offer.ts';
import { openRelay } from '../relay.ts';
import { makeFace } from './face.ts';
import { makeTaps } from './taps.ts';

/** What to do about each state of the link; nothing when all is well. */
const EXPLANATIONS = {
  linked: '',
  alone: 'L’ordinateur répond, mais le pupitre n’y est pas ouvert.',
  cut: 'L’ordinateur ne répond plus. Nouvel essai en cours…',
  refused: 'Ce code ne vaut plus : il change à chaque démarrage. Photographiez celui du pupitre, touche Q.',
  missing: 'Ouvrez cette page en photographiant le code du pupitre, touche Q.',
} as const;

function main(): void {
  const token = location.hash.slice(1);
  const face = makeFace(EXPLANATIONS);
  // The same page with the code of another start: begin again.
  window.addEventListener('hashchange', () => location.reload());
  if (!TOKEN.test(token)) {
    face.tell('missing');
    return;
  }
  const link = openRelay({ token, role: 'phone', onState: (state) => {
    // Linked to the relay is linked to the desk once the relay says so.
    if (state === 'linked') return;
    taps.cut();
    face.tell(state);
  }, onMessage: (message) => {
    if (message.kind === 'beat') taps.beat(message.beat);
    if (message.kind === 'beat') face.tell(message.desk ? 'linked' : 'alone');
    else if (message.kind === 'answer') taps.answer(message.taken);
    else if (message.kind === 'view') face.show(message.view);
  } });
  const taps = makeTaps({ now: () => performance.now(), warn: face.warn, say: (command, beat) => link.say({ kind: 'command', command, beat }) });
  face.onGesture(taps.tap);
}

main();
