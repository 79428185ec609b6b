// The way from a slide to the page where it is read.

import { element } from '../element.ts';
import { pageAddress } from '../page-address.ts';
import type { Notice } from '../notice.ts';
import type { Slideshow } from './reveal.ts';

export interface ReadSlide {
  /** A link that follows the slide shown. */
  readonly link: (text: string) => HTMLAnchorElement;
  /** Leaves the slideshow for the text of the slide shown, never in full screen: that is a room, and a slip of the finger. */
  readonly open: () => void;
}

export function makeReadSlide(show: Slideshow, notice: Notice): ReadSlide {
  const address = (): string => pageAddress('lecture', show.slides[show.position().index]?.id ?? '');
  return {
    link: (text) => {
      const link = element('a', { textContent: text, title: 'Lire le texte de cette diapositive (touche T)' });
      show.onMove(() => {
        link.href = address();
      });
      return link;
    },
    open: () => {
      if (document.fullscreenElement || matchMedia('(display-mode: fullscreen)').matches) notice.say('La page de lecture s’ouvre hors du plein écran (touche F).');
      else location.assign(address());
    },
  };
}
