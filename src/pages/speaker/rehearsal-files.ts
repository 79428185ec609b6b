// Runs out of the page and back: a file to save, a file to read. All of it works without a network.

import { element } from '../element.ts';

/** Beyond this many bytes a file is no export of ours: fifty whole talks weigh a tenth of it. */
const LARGEST = 20_000_000;
const REVOKE_AFTER = 60_000;

/** Saves a file by a link to a blob. */
export function download(name: string, type: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), REVOKE_AFTER);
}

/** A field to choose a file with; gives its text, null when it cannot be read or is far too large. */
export function fileField(onText: (text: string | null) => void): HTMLInputElement {
  const field = element('input', { type: 'file', accept: '.json,application/json' });
  field.addEventListener('change', async () => {
    const chosen = field.files?.[0];
    if (!chosen) return;
    const text = await textOf(chosen);
    // The same file can be chosen again.
    field.value = '';
    onText(text);
  });
  return field;
}

async function textOf(file: File): Promise<string | null> {
  try {
    return file.size > LARGEST ? null : await file.text();
  } catch {
    return null;
  }
}
