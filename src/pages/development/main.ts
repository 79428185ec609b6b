// Development only: follows what is written. Replaces what changed in place, shows the mistakes over the page.

import { type PageChange, PARTS_CHANGED } from './change.ts';
import { makeMessagePanel, type Messages } from './message-panel.ts';

const data = document.getElementById('messages');
const panel = makeMessagePanel();
panel.show(JSON.parse(data?.textContent ?? '{"errors":[],"warnings":[],"summary":""}') as Messages);

import.meta.hot?.on('talk', ({ changes, messages }: { readonly changes: readonly PageChange[]; readonly messages: Messages }) => {
  panel.show(messages);
  const change = changes.find((one) => one.page === data?.dataset['page']);
  if (!change) return;
  // Heard by live-slides.ts where there is a slideshow; not heard, or too much to replace: the page comes again.
  const heard = new CustomEvent(PARTS_CHANGED, { detail: change, cancelable: true });
  if (document.dispatchEvent(heard)) location.reload();
});
