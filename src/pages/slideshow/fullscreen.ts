// Full screen, and keeping Escape from leaving it where the browser can: some clickers send it by themselves.

interface KeyboardLock {
  lock?: (keys: readonly string[]) => Promise<void>;
}

export async function toggleFullscreen(): Promise<void> {
  if (document.fullscreenElement) await document.exitFullscreen();
  else await enterFullscreen();
}

/** `screen`: another one than the window's, where the browser knows how. */
export async function enterFullscreen(screen?: object): Promise<void> {
  if (document.fullscreenElement || !document.documentElement.requestFullscreen) return;
  try {
    await document.documentElement.requestFullscreen({ navigationUI: 'hide', ...(screen && { screen }) });
    await (navigator as { keyboard?: KeyboardLock }).keyboard?.lock?.(['Escape']);
  } catch {
    // The browser or the room's settings refuse it: the talk goes on in the window.
  }
}
