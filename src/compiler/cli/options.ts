// Reads a command's options; what is unknown is told in French with the nearest name.

import { nearest, suggest } from '../diagnostics/nearest.ts';

/** What a command may be told: a flag, or the values that an option takes (null: any). */
export type OptionTable = Readonly<Record<string, 'flag' | readonly string[] | null>>;

export interface Options {
  readonly flags: ReadonlySet<string>;
  readonly values: ReadonlyMap<string, string>;
  /** What is not an option. */
  readonly words: readonly string[];
}

/** The options, or the message that says what is wrong with them. Values follow `=` or stand in the next word. */
export function readOptions(args: readonly string[], table: OptionTable): Options | string {
  const flags = new Set<string>();
  const values = new Map<string, string>();
  const words: string[] = [];
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? '';
    if (!arg.startsWith('--')) {
      words.push(arg);
      continue;
    }
    const [name = '', ...rest] = arg.slice(2).split('=');
    const kind = Object.hasOwn(table, name) ? table[name] : undefined;
    if (kind === undefined) return `L’option « ${arg} » n’existe pas.${suggest(withDashes(nearest(name, Object.keys(table))))} ${known(table)}`;
    if (kind === 'flag') {
      if (rest.length > 0) return `L’option « --${name} » ne prend pas de valeur.`;
      flags.add(name);
      continue;
    }
    const value = rest.length > 0 ? rest.join('=') : (args[++at] ?? '');
    if (value === '') return `L’option « --${name} » attend une valeur : --${name}=${kind?.join(' ou ') ?? '…'}.`;
    if (kind !== null && !kind.includes(value)) return `« ${value} » n’est pas une valeur de « --${name} ».${suggest(nearest(value, kind))} Choisissez parmi ${kind.join(', ')}.`;
    values.set(name, value);
  }
  return { flags, values, words };
}

function withDashes(name: string | null): string | null {
  return name === null ? null : `--${name}`;
}

function known(table: OptionTable): string {
  const names = Object.entries(table).map(([name, kind]) => (kind === 'flag' ? `--${name}` : `--${name}=…`));
  return names.length === 0 ? 'Cette commande n’en a aucune.' : `Options : ${names.join(', ')}.`;
}
