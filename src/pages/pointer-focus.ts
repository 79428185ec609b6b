// Who clicks with the mouse goes on with the keys of the talk: the button must not keep them, or Space would press it again.

/** Takes the focus off what a pointer pressed; whoever came there by the keyboard keeps it. Boxes look after their own. */
export function freePointerFocus(): void {
  // Before the button acts: a box that it opens gives the focus back, when it closes, to what held it.
  document.addEventListener('click', ({ detail, target }) => {
    if (detail > 0 && target instanceof Element && target.closest('a, button, summary') && !target.closest('dialog')) (document.activeElement as HTMLElement | null)?.blur();
  }, true);
}
