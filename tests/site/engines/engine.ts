// What the essential suite asks of a browser, whatever drives it.

export interface Tab {
  readonly goto: (address: string) => Promise<void>;
  readonly reload: () => Promise<void>;
  /** Presses keys one after the other, by their names. */
  readonly press: (...keys: readonly string[]) => Promise<void>;
  /** Runs a function in the page and gives back what it returns, as JSON. */
  readonly run: <Result, Given = null>(work: (given: Given) => Result, given?: Given) => Promise<Awaited<Result>>;
}

export interface Engine {
  readonly version: string;
  readonly open: () => Promise<Tab>;
  readonly close: () => Promise<void>;
}

/** Null where the browser is not installed. */
export type Start = () => Promise<Engine | null>;

/** Keys of WebDriver, by the name that pages know. */
export const CODES: Readonly<Record<string, string>> = {
  PageDown: '\ue00f', PageUp: '\ue00e', End: '\ue010', Home: '\ue011', Enter: '\ue007', Escape: '\ue00c', ArrowRight: '\ue014', ArrowLeft: '\ue012', ArrowDown: '\ue015',
};

export const keyActions = (keys: readonly string[]) => keys.flatMap((key) => (['keyDown', 'keyUp'] as const).map((type) => ({ type, value: CODES[key] ?? key })));

/** Asks again until the answer is yes. */
export async function until(tab: Tab, what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 30_000;
  for (;;) {
    // A page that is being left answers nothing.
    if (await tab.run(holds).catch(() => false)) return;
    if (Date.now() > end) throw new Error(`Waited for: ${what}; ${await tab.run(() => `${location.href} ${document.body?.innerText.slice(0, 300)}`)}`);
    await new Promise((done) => setTimeout(done, 60));
  }
}
