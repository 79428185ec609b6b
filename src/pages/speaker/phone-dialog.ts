// The button « Téléphone » and its dialog: the code to photograph, and how many phones are linked.

import type { RemoteLink, RemoteOffer } from '../../deck/remote-offer.ts';
import { element } from '../element.ts';
import { svgElement } from '../svg-element.ts';

export interface PhoneDialog {
  readonly offer: (offer: RemoteOffer) => void;
  /** How many phones are linked; null when the relay is cut. */
  readonly tell: (phones: number | null) => void;
}

/** Empty modules around the code, without which phones do not find it. */
const QUIET = 4;

export function makePhoneDialog(): PhoneDialog {
  const count = element('b');
  const button = element('button', { type: 'button', className: 'telephone' }, 'Téléphone ', count, element('kbd', { textContent: 'Q' }));
  const state = element('p', { className: 'compte', aria: { role: 'status' } });
  const body = element('div');
  const close = element('button', { type: 'button', className: 'fermer', textContent: 'Fermer', autofocus: true });
  const dialog = element('dialog', { className: 'boite telephone', aria: { label: 'Téléphone' } }, element('p', { className: 'titre-boite', textContent: 'Téléphone' }), body, state, close);
  document.querySelector('.touches')?.append(button);
  document.body.append(dialog);
  button.addEventListener('click', () => dialog.showModal());
  close.addEventListener('click', () => dialog.close());
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.key.toLowerCase() !== 'q' || document.querySelector('dialog[open]')) return;
    event.preventDefault();
    dialog.showModal();
  });
  let told = '';
  return {
    offer: (offer) => body.replaceChildren(...(offer.links.length === 0 ? alone() : [codes(offer.links)]), here(offer)),
    tell: (phones) => {
      const words = phones === null ? 'Le relais ne répond plus : « npm run present » tourne-t-il encore ?' : phones === 0 ? 'Aucun téléphone relié.' : phones === 1 ? '1 téléphone relié.' : `${phones} téléphones reliés.`;
      if (words === told) return;
      told = words;
      state.textContent = words;
      count.textContent = phones === null ? 'coupé ' : phones === 0 ? '' : `${phones} `;
    },
  };
}

function alone(): HTMLElement[] {
  return [element('p', {}, 'Le relais n’écoute que cet ordinateur. Pour un téléphone du même réseau, arrêtez-le puis lancez ', element('kbd', { textContent: 'npm run present -- --reseau' }), '.')];
}

/** The code of the first address; where the machine has several, a list to choose from. */
function codes(links: readonly RemoteLink[]): HTMLElement {
  const place = element('div', { className: 'code' });
  const show = (link: RemoteLink | undefined): void => place.replaceChildren(...(link ? [draw(link)] : []));
  const choice = element('select', { aria: { label: 'Adresse de cet ordinateur' } }, ...links.map(({ host }) => element('option', { textContent: host, value: host })));
  choice.addEventListener('change', () => show(links[choice.selectedIndex]));
  show(links[0]);
  const where = links.length > 1 ? choice : element('b', { textContent: links[0]?.host ?? '' });
  return element('div', { className: 'cote-a-cote' }, place, element('div', {},
    element('p', {}, 'Photographiez ce code avec un téléphone du même réseau : '), element('p', {}, where),
    element('p', { textContent: 'Qui l’a peut avancer vos diapositives et lire vos notes : ne le projetez pas. Le réseau n’est pas chiffré : préférez le partage de connexion du téléphone.' })));
}

function draw({ host, code }: RemoteLink): Element {
  const side = code.length + 2 * QUIET;
  const ink = code.flatMap((row, y) => [...row].flatMap((module, x) => (module === '1' ? [`M${x + QUIET} ${y + QUIET}h1v1h-1z`] : []))).join('');
  return svgElement('svg', { viewBox: `0 0 ${side} ${side}`, role: 'img', 'aria-label': `QR code de la télécommande, ${host}` },
    svgElement('path', { d: `M0 0h${side}v${side}H0z`, class: 'papier' }), svgElement('path', { d: ink }));
}

/** The remote control in a window of this machine, to try it. */
function here({ token }: RemoteOffer): HTMLElement {
  return element('p', {}, element('a', { href: `telecommande.html#${token}`, target: 'telecommande', textContent: 'Essayer la télécommande sur cet ordinateur' }));
}
