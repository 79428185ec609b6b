// The two screens of a room: where the browser can place windows, the deck goes to the room's, the desk to the speaker's.

/** Not in TypeScript's library. */
export interface RoomScreen {
  readonly availLeft: number;
  readonly availTop: number;
  readonly availWidth: number;
  readonly availHeight: number;
  readonly isInternal: boolean;
  readonly isPrimary: boolean;
}

interface Manager {
  readonly getScreenDetails?: () => Promise<{ readonly screens: readonly RoomScreen[]; readonly currentScreen: RoomScreen }>;
}

export interface Room {
  /** What the audience looks at. */
  readonly wall: RoomScreen;
  /** What the speaker looks at. */
  readonly lectern: RoomScreen;
  /** Where this window is. */
  readonly here: RoomScreen;
}

/** How many screens: the browser may not say. */
export function countScreens(): 'one' | 'several' | 'unknown' {
  const { isExtended } = screen as { isExtended?: boolean };
  return isExtended === undefined ? 'unknown' : isExtended ? 'several' : 'one';
}

/** True where asking the browser for the screens makes sense: a window then opens a moment later. */
export function canPlace(): boolean {
  return countScreens() === 'several' && (window as Manager).getScreenDetails !== undefined;
}

/** Null when there is one screen, or when the speaker or the machine refuses to tell. */
export async function findRoom(): Promise<Room | null> {
  try {
    const details = await (window as Manager).getScreenDetails?.();
    if (!details || details.screens.length < 2) return null;
    const { screens, currentScreen: here } = details;
    const lectern = screens.find((one) => one.isInternal) ?? screens.find((one) => one.isPrimary) ?? here;
    const wall = screens.find((one) => one !== lectern) ?? here;
    return { wall, lectern, here };
  } catch {
    return null;
  }
}

/** A window that fills a screen, as `window.open` reads it. */
export function fill({ availLeft, availTop, availWidth, availHeight }: RoomScreen): string {
  return `popup,left=${availLeft},top=${availTop},width=${availWidth},height=${availHeight}`;
}

export const PLACE_YOURSELF = 'Le navigateur ne place pas les fenêtres : glissez le diaporama sur l’écran de la salle, puis touche F.';
