// « Prêt ? »: what can go wrong in a room, looked at before it does; each with what to do.

import type { Clock } from '../../deck/clock.ts';
import { durationWords } from '../../deck/pace-words.ts';
import type { OfflineState } from '../offline.ts';
import type { countScreens } from '../screens.ts';
import type { Waking } from '../wake-lock.ts';

export interface Check {
  readonly name: string;
  readonly ok: boolean;
  readonly words: string;
  /** Empty when there is nothing to do. */
  readonly todo: string;
}

/** Everything that the checks look at, read at one moment. */
export interface Room {
  readonly decks: number;
  readonly screens: ReturnType<typeof countScreens>;
  readonly offline: OfflineState;
  /** Served by this very machine: no network to lose. */
  readonly local: boolean;
  /** Of this window. */
  readonly version: string;
  readonly fonts: { readonly loaded: number; readonly coming: number; readonly total: number };
  /** Numbers of the slides without notes. */
  readonly silent: readonly number[];
  readonly slides: number;
  readonly waking: Waking;
  readonly stores: boolean;
  readonly clock: Clock;
  readonly now: number;
  /** « 10:52:07 », and the planned start. */
  readonly wall: string;
  readonly start: number;
}

export function checkRoom(room: Room): readonly Check[] {
  return [decks(room), screens(room), copy(room), version(room), fonts(room), notes(room), clock(room), awake(room), memory(room)];
}

const check = (name: string, ok: boolean, words: string, todo = ''): Check => ({ name, ok, words, todo: ok ? '' : todo });

function decks({ decks: count }: Room): Check {
  return check('Diaporama', count > 0, count === 0 ? 'aucun n’est ouvert' : count === 1 ? 'relié' : `${count} reliés`, 'Touche D pour l’ouvrir.');
}

function screens({ screens: count }: Room): Check {
  if (count === 'unknown') return check('Écrans', true, 'ce navigateur ne dit pas combien ; vérifiez que la salle voit le diaporama et pas le pupitre');
  return check('Écrans', count === 'several', count === 'several' ? 'plusieurs' : 'un seul', 'Branchez celui de la salle, et étendez le bureau au lieu de le recopier.');
}

function copy({ offline, local }: Room): Check {
  if (local) return check('Hors ligne', true, 'le site vient de cet ordinateur, le réseau peut tomber');
  if (offline.kind === 'ready') return check('Hors ligne', true, 'copie complète, le réseau peut tomber');
  if (offline.kind === 'preparing') return check('Hors ligne', false, 'copie en cours', 'Gardez cette page ouverte jusqu’à ce qu’elle soit complète.');
  if (offline.kind === 'failed') return check('Hors ligne', false, 'la copie a échoué', 'Rechargez cette page pour la refaire.');
  return check('Hors ligne', false, 'pas de copie hors ligne', 'Laissez les deux fenêtres ouvertes : chargées, elles n’ont plus besoin du réseau.');
}

function version({ version: own, offline }: Room): Check {
  const name = `version ${own}`;
  if (offline.waiting) return check('Version', false, `${name}, une plus récente attend`, 'Fermez toutes les fenêtres de la présentation puis rouvrez-les, ou gardez celle-ci.');
  // What other windows run is not known: those of another version are not heard.
  if (offline.version === null) return check('Version', true, `${name} dans cette fenêtre`);
  const isSame = offline.version === own;
  return check('Version', isSame, `${name} dans cette fenêtre, ${isSame ? 'la même' : offline.version} dans la copie hors ligne`, 'Rechargez cette page.');
}

function fonts({ fonts: { loaded, coming, total } }: Room): Check {
  if (coming > 0) return check('Polices', false, `${coming} sur ${total} en chemin`, 'Attendez un instant.');
  return check('Polices', loaded === total, loaded === total ? 'chargées' : `${total - loaded} sur ${total} ne se chargent pas`, 'Rechargez cette page et le diaporama.');
}

function notes({ silent, slides }: Room): Check {
  const list = silent.slice(0, 8).join(', ') + (silent.length > 8 ? '…' : '');
  return check('Notes', silent.length === 0, silent.length === 0 ? `sur les ${slides} diapositives` : `aucune sur ${silent.length === 1 ? 'la diapositive' : 'les diapositives'} ${list}`, 'Ajoutez-les dans le Markdown, ou sachez-le.');
}

/** A start hours away is rather a wrong clock, or another room. */
const SOON = 2 * 3600;

function clock({ clock: { startedAt }, now, wall, start }: Room): Check {
  if (startedAt !== null) return check('Horloge', false, `il est ${wall}, le chronomètre tourne déjà depuis ${durationWords((now - startedAt) / 1000)}`, 'Touche R pour le remettre à zéro.');
  const wait = (start - now) / 1000;
  const words = wait >= 0 ? `début prévu dans ${durationWords(wait)}` : `début prévu passé de ${durationWords(-wait)}`;
  return check('Horloge', Math.abs(wait) < SOON, `il est ${wall}, ${words}`, 'Vérifiez l’heure de l’ordinateur, ou touche E pour un autre horaire.');
}

function awake({ waking }: Room): Check {
  return check('Veille', waking === 'awake', waking === 'awake' ? 'l’écran reste allumé' : 'l’écran peut s’éteindre', 'Branchez l’ordinateur et coupez sa mise en veille.');
}

function memory({ stores }: Room): Check {
  return check('Mémoire', stores, stores ? 'un rechargement ou une panne ne perd rien' : 'ce navigateur ne garde rien', 'Autorisez les cookies de ce site, ou ne fermez pas les deux fenêtres à la fois.');
}
