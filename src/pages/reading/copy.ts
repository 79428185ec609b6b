// Copies a text, where the browser allows it.

export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // No clipboard outside https, or refused.
    return false;
  }
}
