// A box just closed still holds the focus until the next frame, late on a busy machine: its keys are for the page.

/** Gives the page the keys that would go to a box that is closed. Called before anything else listens. */
export function freeKeysOfClosedBoxes(): void {
  window.addEventListener('keydown', (event) => {
    const { target } = event;
    if (!(target instanceof HTMLElement) || target.closest('dialog:not([open])') === null) return;
    event.stopImmediatePropagation();
    target.blur();
    const { key, code, shiftKey, ctrlKey, altKey, metaKey, repeat } = event;
    const free = document.body.dispatchEvent(new KeyboardEvent('keydown', { key, code, shiftKey, ctrlKey, altKey, metaKey, repeat, bubbles: true, cancelable: true }));
    // What is typed would go to its field; what the page did not take is the browser's.
    if (!free || key.length === 1) event.preventDefault();
  }, true);
}
