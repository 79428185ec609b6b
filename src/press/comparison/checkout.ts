// The project as it was at a commit, in a folder of its own that goes away.

import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

export interface Checkout {
  readonly folder: string;
  /** The commit, as git shortens it. */
  readonly commit: string;
  readonly remove: () => void;
}

/** Where the present work left `base`: what came to `base` since is not its doing. Null where git knows no such commit. */
export function forkPoint(root: string, base: string): string | null {
  try {
    const commit = git(root, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${base}^{commit}`);
    return git(root, 'merge-base', commit, 'HEAD');
  } catch {
    return null;
  }
}

/** Packages are those of the present project: the former code runs on them, or says that it does not. */
export function checkOut(root: string, commit: string): Checkout {
  const parent = mkdtempSync(join(tmpdir(), 'avant-'));
  const folder = join(parent, 'base');
  const remove = (): void => {
    rmSync(parent, { recursive: true, force: true });
    git(root, 'worktree', 'prune');
  };
  try {
    git(root, 'worktree', 'add', '--detach', '--quiet', folder, commit);
    const project = join(folder, relative(git(root, 'rev-parse', '--show-toplevel'), root));
    if (!existsSync(join(project, 'node_modules'))) symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'), 'junction');
    return { folder: project, commit: git(root, 'rev-parse', '--short', commit), remove };
  } catch (error) {
    remove();
    throw error;
  }
}

/** « 1a2b3c4 », followed by a star where files changed since. */
export function presentName(root: string): string {
  const changed = git(root, 'status', '--porcelain') !== '';
  return `${git(root, 'rev-parse', '--short', 'HEAD')}${changed ? ' et ce qui n’est pas encore enregistré' : ''}`;
}

function git(root: string, ...words: readonly string[]): string {
  return execFileSync('git', ['-C', root, ...words], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
}
