// The first script of a page on stage: keys pressed before the page is ready wait for it, in their order. Nobody presses twice.

/** A page that is not there by then will not be: its text is read by scrolling, and keys scroll. */
const PATIENCE = 8000;

/** What has a use for keys without any script of ours. */
const OWN = 'a, button, input, textarea, select, summary';

const held: KeyboardEvent[] = [];

const hold = (event: KeyboardEvent): void => {
  const { ctrlKey, metaKey, altKey, key, target } = event;
  if (ctrlKey || metaKey || altKey || key === 'Tab' || (target instanceof Element && target.closest(OWN))) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  held.push(event);
};

const release = (): void => removeEventListener('keydown', hold, true);

// This script is small and comes first; where it comes last all the same, the page hears its keys already.
if (document.readyState === 'loading' || document.querySelector('.panne')) {
  addEventListener('keydown', hold, true);
  setTimeout(release, PATIENCE);
  document.addEventListener('pret', () => {
    release();
    for (const { key, shiftKey } of held) document.body.dispatchEvent(new KeyboardEvent('keydown', { key, shiftKey, bubbles: true, cancelable: true }));
  }, { once: true });
}

export {};
