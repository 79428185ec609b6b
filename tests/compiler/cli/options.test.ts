// Options of the commands: what is unknown is told in French, with the nearest name.

import { describe, expect, it } from 'vitest';
import { CHECK_OPTIONS } from '../../../src/compiler/cli/check.ts';
import { readOptions } from '../../../src/compiler/cli/options.ts';

const read = (...args: string[]) => readOptions(args, CHECK_OPTIONS);

describe('options', () => {
  it('reads flags, values in both forms, and words', () => {
    expect(read('--fix', '--format=json', 'mot')).toEqual({ flags: new Set(['fix']), values: new Map([['format', 'json']]), words: ['mot'] });
    expect(read('--format', 'gitlab')).toMatchObject({ values: new Map([['format', 'gitlab']]) });
  });
  it('says what is wrong', () => {
    expect(read('--fixe')).toBe('L’option « --fixe » n’existe pas. Vouliez-vous dire « --fix » ? Options : --fix, --strict, --sans-orthographe, --format=….');
    expect(read('--format=jason')).toBe('« jason » n’est pas une valeur de « --format ». Vouliez-vous dire « json » ? Choisissez parmi texte, json, github, gitlab.');
    expect(read('--format')).toBe('L’option « --format » attend une valeur : --format=texte ou json ou github ou gitlab.');
    expect(read('--fix=oui')).toBe('L’option « --fix » ne prend pas de valeur.');
    expect(read('--toString')).toContain('n’existe pas');
  });
});
