// Builds reveal.js from its own sources without the parts that the talk never calls on: half of its script, and their work at each step.

/** Controllers that CONFIG in pages/slideshow/reveal.ts switches off, or that our own pages replace. */
const LEFT_OUT = ['autoanimate', 'backgrounds', 'controls', 'focus', 'jumptoslide', 'keyboard', 'notes', 'overlay', 'overview', 'playback', 'printview', 'progress', 'scrollview', 'slidecontent', 'slidenumber'];

const ABSENT = '\0absent-controller';

/** reveal.js asks each controller whether it is active, and tells it of each move: this one answers no, and does nothing. */
const ABSENT_CODE = 'const nothing = () => undefined;\nexport default class { constructor() { return new Proxy({}, { get: () => nothing }); } }\n';

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
  };
}
