// Faults to plant in our own code, pages and slides, each with the test that must then turn red.
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: what is looked for in the sources holds template strings.

export interface Mutant {
  readonly name: string;
  readonly file: string;
  /** Stands once in the file. */
  readonly find: string;
  readonly replace: string;
  /** A test file; those under tests/site are run on a site built with the fault. */
  readonly test: string;
  /** How the name of the test begins, or a part of it. */
  readonly named: string;
}

type Row = readonly [name: string, file: string, find: string, replace: string, test: string, named: string];

const ROWS: readonly Row[] = [
  // What content may become.
  ['raw HTML is let through', 'src/compiler/1-parse/markdown.ts', 'html: false', 'html: true', 'tests/hostile/vectors.test.ts', 'come out as text: each technique'],
  ['quotes are not escaped', 'src/deck/html.ts', `'"': '&quot;'`, `'"': '"'`, 'tests/hostile/vectors.test.ts', 'come out as text: each technique'],
  ['any link is followed', 'src/compiler/1-parse/inline-pieces.ts', 'if (!checkHref(href)) {', 'if (href === "nowhere") {', 'tests/hostile/vectors.test.ts', 'come out as text: each technique'],
  ['a link tells where it comes from', 'src/compiler/1-parse/inline-pieces.ts', `token.attrSet('rel', 'noreferrer')`, `token.attrSet('rel', 'noopener')`, 'tests/syntax.test.ts', 'links.txt'],
  ['any attribute of a drawing', 'src/deck/svg.ts', 'if (!ATTRIBUTES.has(attribute)) return', 'if (attribute === "nothing") return', 'tests/deck/svg.test.ts', ''],
  ['any element of a drawing', 'src/deck/svg.ts', 'if (!ELEMENTS.has(name)) return', 'if (name === "nothing") return', 'tests/deck/svg.test.ts', ''],
  ['a refused drawing is shown', 'src/compiler/4-render/figure.ts', ' || findForbidden(svg) !== null', '', 'tests/hostile/vectors.test.ts', 'come out as text: each technique'],
  ['an unknown block names a class', 'src/compiler/1-parse/blocks.ts', `name: word ? name : '',`, 'name,', 'tests/hostile/vectors.test.ts', 'come out as text: each technique'],
  ['an old address of any form', 'src/compiler/1-parse/read-slide.ts', `id !== '' && isFit(id, span, context)`, `id !== ''`, 'tests/samples.test.ts', 'slide-id-form.alias'],
  ['escaped signs in settings', 'src/compiler/yaml.ts', 'node.value = withoutForbidden(String(node.value));', 'return;', 'tests/samples.test.ts', 'setting-invalid.escape'],
  ['names of every object are looked up', 'src/compiler/4-render/licences.ts', 'Object.hasOwn(ADDRESSES, known) ? (ADDRESSES[known] ?? null) : null', 'ADDRESSES[known] ?? null', 'tests/hostile/vectors.test.ts', 'are not looked up'],
  // The last door.
  ['the door lets attributes in', 'src/compiler/guard/guard-page.ts', 'own.has(key) || EVERYWHERE.has(key)', 'own.has(key) || key !== "onclick2"', 'tests/compiler/guard/guard-page.test.ts', '<p onclick='],
  ['the door lets addresses in', 'src/compiler/guard/guard-address.ts', `|| href === '#'`, `|| href.includes(':')`, 'tests/compiler/guard/guard-page.test.ts', 'javascript:alert'],
  ['the door reads unquoted values', 'src/compiler/guard/read-tags.ts', '(?:="[^"<>]*")?)*)', '(?:="[^"<>]*"|=[^"<> ]*)?)*)', 'tests/compiler/guard/guard-page.test.ts', '<p title=a>'],
  ['the build has no door', 'src/compiler/plugin.ts', '      guardSite(', '      (() => undefined) ?? guardSite(', 'tests/compiler/guard/guard-page.test.ts', 'is not written'],
  ['twice the same id', 'src/compiler/guard/guard-page.ts', 'if (seen.has(id)) return', 'if (id === "") return', 'tests/compiler/guard/guard-page.test.ts', '<p id="a">'],
  ['no frame is refused by the host', 'src/compiler/site/header-files.ts', `; frame-ancestors 'self'`, '', 'tests/compiler/site/header-files.test.ts', 'are the same for the three hosts'],
  // Windows and time.
  ['the older state wins', 'src/deck/shared.ts', 'a.sequence > b.sequence ? a : b', 'a.sequence > b.sequence ? b : a', 'tests/deck/shared.test.ts', 'lets a new value win'],
  ['equal states differ by window', 'src/deck/shared.ts', 'return a.origin >= b.origin ? a : b;', 'return a;', 'tests/deck/shared.test.ts', 'gives the same state'],
  ['any number of steps is believed', 'src/deck/shared.ts', '&& Number(step) < MOST_STEPS', '', 'tests/deck/shared.test.ts', 'refuses anything else'],
  ['pauses are counted as talk', 'src/deck/clock.ts', 'return Math.max(0, to - from - silent);', 'return Math.max(0, to - from);', 'tests/deck/clock.test.ts', 'counts from the start'],
  ['a second start begins anew', 'src/deck/clock.ts', 'clock.startedAt === null ? { startedAt: now, pauses: [] } : clock', '{ startedAt: now, pauses: [] }', 'tests/deck/clock.test.ts', 'does not start, pause or resume twice'],
  ['late is called early', 'src/deck/pace.ts', 'const behind = (now - expected) / 1000;', 'const behind = (expected - now) / 1000;', 'tests/deck/pace.test.ts', 'counts the fragments'],
  ['checkpoints slip a minute', 'src/deck/schedule.ts', 'fromTime = pin * 60;', 'fromTime = pin * 60 + 60;', 'tests/deck/schedule.test.ts', 'increases strictly'],
  ['hours of twelve', 'src/deck/time.ts', 'hours < 24 && minutes < 60', 'hours < 12 && minutes < 60', 'tests/deck/time.test.ts', ''],
  ['accents count in a search', 'src/deck/fold.ts', `.replace(/\\p{M}/gu, '')`, '', 'tests/deck/text.test.ts', 'finds a word without its accents'],
  ['spaces before marks may break', 'src/deck/typography.ts', '+([;!?]+)/g, `${NARROW}$1`)', '+([;!?]+)/g, ` $1`)', 'tests/deck/text.test.ts', ''],
  ['storage gives any place', 'src/pages/slideshow/memory.ts', 'return index < 0 ? null : { index, step: kept.step };', 'return { index, step: kept.step };', 'tests/pages/storage.test.ts', 'is no place that the talk has not'],
  ['storage gives any step', 'src/pages/slideshow/memory.ts', ' && Number(step) < 1000', '', 'tests/pages/storage.test.ts', 'is a place of the talk'],
  ['storage gives any paper', 'src/pages/slideshow/papers.ts', `PAPERS.find((paper) => paper === kept) ?? ''`, `(kept ?? '') as Paper`, 'tests/pages/storage.test.ts', 'is one of our papers'],
  ['what the network held back is obeyed', 'src/press/room.ts', 'number - beat < TOO_OLD', 'number >= beat', 'tests/press/room.test.ts', 'obeys no command that the network held back'],
  // What the talk says.
  ['a fact is lost', 'slides/01-ouverture.md', 'coordinateur des services numériques', 'coordinateur', 'tests/talk.test.ts', 'holds every fact'],
  ['a private note is published', 'src/compiler/4-render/slide.ts', 'options.privateNotes || !note.private', 'true', 'tests/site/mini.test.ts', 'keeps private notes out'],
  ['a drawing has no name', 'src/compiler/4-render/figure.ts', 'role="img" aria-label="${escapeHtml(figure.alt)}"', 'aria-hidden="true"', 'tests/site/meaning.test.ts', 'is given each of the slides in the order of its source'],
  ['the page of reading skips a level', 'src/compiler/4-render/reading-page.ts', 'level: opened && index === 0 ? 2 : 3', 'level: opened && index === 0 ? 2 : 4', 'tests/compiler/4-render/reading-page.test.ts', 'skips no level'],
  ['a description of a chart is lost', 'src/compiler/4-render/charts/description.ts', 'plot.rows.map((row) =>', 'plot.rows.slice(1).map((row) =>', 'tests/drawn.test.ts', 'say in words'],
  ['the copy keeps less than the site', 'src/compiler/site/kept-files.ts', 'if (names(words, other.path)) kept.add(other);', 'void names(words, other.path);', 'tests/compiler/site/seal-site.test.ts', 'is what the pages lead to'],
  ['a licence is left out', 'src/compiler/licence-disk.ts', `{ name: 'reveal.js', covers`, `{ name: 'reveal', covers`, 'tests/supply.test.ts', 'are those that their authors wrote'],
  ['a module imports a stage', 'src/pages/storage.ts', `const PROBE = 'essai';`, `import '../compiler/site/policy.ts';\nconst PROBE = 'essai';`, 'tests/boundaries.test.ts', 'pages/ imports only'],
  // In a browser.
  ['the policy lets scripts in', 'src/compiler/site/policy.ts', `['script-src', "'self'"]`, `['script-src', "'self' 'unsafe-inline' 'unsafe-eval'"]`, 'tests/site/hostile.test.ts', 'are blocked, every one'],
  ['the policy lets strings become HTML', 'src/compiler/site/policy.ts', `['require-trusted-types-for', "'script'"],`, '', 'tests/site/hostile.test.ts', 'are blocked, every one'],
  ['another site is heard', 'src/pages/channel.ts', 'event.origin !== window.origin || !event.source', '!event.source', 'tests/site/hostile.test.ts', 'of another site move nothing'],
  ['reveal takes its settings from the address', 'src/pages/slideshow/address.ts', `if (location.search !== '')`, `if (location.search === 'never')`, 'tests/site/hostile.test.ts', 'sets nothing in reveal: each of its keys = true'],
  ['a move is not told to the desk', 'src/pages/slideshow/follower.ts', '    if (obeying) return;', '    return;', 'tests/pages/meeting.test.ts', 'takes every window exactly where it says'],
  ['a jump under the black screen is told as seen', 'src/pages/slideshow/follower.ts', `stage.isBlack() ? 'black' : 'live'`, `'live'`, 'tests/pages/meeting.test.ts', 'takes every window exactly where it says'],
  ['the memory is written late', 'src/pages/slideshow/follow-address.ts', '    memory.keep(slide.id, step);\n', '', 'tests/site/walk.test.ts', 'finds the slide and the step again'],
  ['a wild address is repeated', 'src/pages/unknown-address.ts', 'Aucune ${what} n’a cette adresse.', 'Aucune ${what} n’a l’adresse ${name}.', 'tests/site/addresses.test.ts', 'change nothing but the notice on /lecture.html'],
  ['one step backwards skips two', 'src/pages/slideshow/keys.ts', 'else show.previous();\n}', 'else { show.previous(); show.previous(); }\n}', 'tests/site/walk.test.ts', 'shows every slide and every step'],
  ['the sentence stays when all is well', 'src/pages/alive.ts', `document.querySelector('.panne')?.remove();`, '', 'tests/site/faults.test.ts', 'is only a font leaves the words of lecture'],
  ['a sheet that did not come is not told', 'src/pages/alive.ts', 'return (sheet?.cssRules.length ?? 0) > 0;', 'return sheet !== null;', 'tests/site/faults.test.ts', 'leaves the words, and is told'],
];

export const MUTANTS: readonly Mutant[] = ROWS.map(([name, file, find, replace, test, named]) => ({ name, file, find, replace, test, named }));
