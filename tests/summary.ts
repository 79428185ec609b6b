// Closes a run with one plain line that any reader of logs understands.

import { stdout } from 'node:process';
import type { Reporter, TestModule } from 'vitest/node';

export default class Summary implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const states = modules.flatMap((module) => [...module.children.allTests()].map((test) => test.result().state));
    const count = (state: string): number => states.filter((one) => one === state).length;
    // A file that could not even be read is a failure, though none of its tests ran.
    const broken = modules.filter((module) => module.state() === 'failed' && [...module.children.allTests()].every((test) => test.result().state !== 'failed')).length;
    const skipped = count('skipped');
    stdout.write(`\n${count('passed')} passed, ${count('failed') + broken} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`);
  }
}
