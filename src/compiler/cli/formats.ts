// Diagnostics for machines: JSON, GitHub's annotations, GitLab's Code Quality report.

import type { Diagnostic } from '../diagnostics/diagnostic.ts';

export const FORMATS = ['texte', 'json', 'github', 'gitlab'] as const;
export type Format = (typeof FORMATS)[number];

export function toJson(diagnostics: readonly Diagnostic[]): string {
  return `${JSON.stringify(diagnostics, null, 2)}\n`;
}

/** One workflow command a diagnostic: https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
export function toGithub(diagnostics: readonly Diagnostic[]): string {
  const value = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const property = (text: string): string => value(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  return diagnostics.map(({ severity, code, message, hint, span }) => {
    const place = `file=${property(span.file)},line=${span.line},col=${span.column},endColumn=${span.column + span.length},title=${property(code)}`;
    return `::${severity} ${place}::${value(`${message} ${hint}`)}\n`;
  }).join('');
}

/** https://docs.gitlab.com/ci/testing/code_quality/: the fingerprint must not move with the line. */
export function toGitlab(diagnostics: readonly Diagnostic[], digest: (text: string) => string): string {
  const seen = new Map<string, number>();
  const report = diagnostics.map(({ code, severity, message, hint, span }) => {
    const identity = `${span.file}\n${code}\n${message}`;
    const count = seen.get(identity) ?? 0;
    seen.set(identity, count + 1);
    return {
      description: `${message} ${hint}`,
      check_name: code,
      fingerprint: digest(`${identity}\n${count}`),
      severity: severity === 'error' ? 'major' : 'minor',
      location: { path: span.file, lines: { begin: span.line } },
    };
  });
  return `${JSON.stringify(report, null, 2)}\n`;
}
