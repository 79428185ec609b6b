// Builds reveal.js from its own sources without the parts that the talk never calls on: half of its script, and their work at each step.

/** Controllers that CONFIG in pages/slideshow/reveal.ts switches off, or that our own pages replace. */
const LEFT_OUT = ['autoanimate', 'backgrounds', 'controls', 'focus', 'jumptoslide', 'keyboard', 'notes', 'overlay', 'overview', 'playback', 'printview', 'progress', 'scrollview', 'slidecontent', 'slidenumber'];

const ABSENT = '\0absent-controller';

/** reveal.js asks each controller whether it is active, and tells it of each move: this one answers no, and does nothing. */
const ABSENT_CODE = 'const nothing = () => undefined;\nexport default class { constructor() { return new Proxy({}, { get: () => nothing }); } }\n';

/** What reveal.js still does at each step for parts that are not ours: [where it stands in its sources, what is put after it]. */
const CUT_SHORT: readonly (readonly [opening: string, early: string])[] = [
  // Asks the style of each element of the slide, for a live region that slideshow/reveal.ts takes away.
  ['function getStatusText( node ) {', "return '';"],
  // Asks the size of the window, in the middle of a move, to write it in properties that nothing reads.
  ['function layout() {', 'if( config.disableLayout ) return;'],
];

interface Bundler {
  readonly resolve: (id: string, importer?: string) => Promise<{ readonly id: string } | null>;
}

/** A plugin of the build alone: the development server keeps the whole of reveal.js. */
export function leanReveal() {
  return {
    name: 'lean-reveal',
    apply: 'build' as const,
    enforce: 'pre' as const,
    async resolveId(this: Bundler, id: string, importer?: string): Promise<string | null> {
      if (id === 'reveal.js') {
        const whole = await this.resolve('reveal.js/reveal.css', importer);
        return whole === null ? null : whole.id.replace(/dist\/reveal\.css$/, 'js/reveal.js');
      }
      const name = /^\.\/(?:controllers|components)\/(\w+)$/.exec(id)?.[1];
      return name !== undefined && importer?.includes('/reveal.js/js/') && LEFT_OUT.includes(name) ? ABSENT : null;
    },
    load: (id: string): string | null => (id === ABSENT ? ABSENT_CODE : null),
    transform: (code: string, id: string): string | null => (id.endsWith('/reveal.js/js/reveal.js') ? cutShort(code) : null),
  };
}

/** The sources of reveal.js with the functions of CUT_SHORT left at once. Throws when a new version no longer has them. */
export function cutShort(code: string): string {
  return CUT_SHORT.reduce((text, [opening, early]) => {
    if (text.split(opening).length !== 2) throw new Error(`lean-reveal: reveal.js has no longer one "${opening}"`);
    return text.replace(opening, `${opening} ${early}`);
  }, code);
}
