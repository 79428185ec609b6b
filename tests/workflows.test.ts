// The forges' workflows: they can be read, they run npm scripts that exist, and they give a fork nothing to take.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';

const ROOT = resolve(import.meta.dirname, '..');
const GITHUB = join(ROOT, '.github/workflows');
const scripts = Object.keys((JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: object }).scripts);

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}
interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, { readonly permissions?: Readonly<Record<string, string>>; readonly 'timeout-minutes'?: number; readonly steps: readonly Step[] }>>;
}

/** What a workflow file says; it holds no mistake of YAML. */
function read(path: string): unknown {
  const document = parseDocument(readFileSync(path, 'utf8'), { uniqueKeys: true });
  expect([...document.errors, ...document.warnings]).toEqual([]);
  return document.toJS();
}

/** npm scripts that a command line names and that do not exist. */
const unknownScripts = (line: string): readonly string[] => [...line.matchAll(/\bnpm run (?:--\S+ )*([\w:-]+)/g)].flatMap((match) => (scripts.includes(match[1] ?? '') ? [] : [match[1] ?? '']));

describe('npm scripts', () => {
  it('are found in a command line', () => {
    expect(unknownScripts('OUT=x npm run --silent nothing -- --strict && npm run build')).toEqual(['nothing']);
  });
});

describe.each(readdirSync(GITHUB))('%s', (name) => {
  const workflow = read(join(GITHUB, name)) as Workflow;
  const jobs = Object.values(workflow.jobs);
  const steps = jobs.flatMap((job) => job.steps);

  it('runs npm scripts that exist, within a time', () => {
    expect(steps.flatMap(({ run }) => unknownScripts(run ?? ''))).toEqual([]);
    expect(jobs.every((job) => (job['timeout-minutes'] ?? 360) <= 45)).toBe(true);
  });
  it('gives nothing to a fork: no secret, no more rights than to read, no command made of what someone typed', () => {
    expect(Object.keys(workflow.on)).not.toContain('pull_request_target');
    expect(Object.keys(workflow.on)).not.toContain('workflow_run');
    expect(workflow.permissions).toEqual({ contents: 'read' });
    expect(readFileSync(join(GITHUB, name), 'utf8')).not.toMatch(/secrets\.|github\.token/);
    expect(steps.filter(({ run }) => run?.includes('${{'))).toEqual([]);
    for (const job of jobs) if (job.permissions) expect(job.steps.filter(({ run }) => run !== undefined)).toEqual([]);
  });
  it('pins each action to a commit, and leaves no token behind', () => {
    for (const { uses, with: settings } of steps) {
      if (uses === undefined) continue;
      expect(uses).toMatch(/^actions\/[\w-]+@[0-9a-f]{40}$/);
      if (uses.startsWith('actions/checkout@')) expect(settings?.['persist-credentials']).toBe(false);
    }
  });
});

describe('.gitlab-ci.yml', () => {
  const pipeline = read(join(ROOT, '.gitlab-ci.yml')) as Readonly<Record<string, { readonly stage?: string; readonly script?: readonly string[] }>>;
  it('runs npm scripts that exist, in stages that exist', () => {
    const jobs = Object.values(pipeline).filter((job) => Array.isArray(job.script));
    expect(jobs).toHaveLength(4);
    expect(jobs.flatMap(({ script }) => (script ?? []).flatMap(unknownScripts))).toEqual([]);
    expect(jobs.every(({ stage }) => (pipeline['stages'] as unknown as readonly string[]).includes(stage ?? ''))).toBe(true);
  });
});

it('the lock file that caches are keyed by is there', () => expect(existsSync(join(ROOT, 'package-lock.json'))).toBe(true));
