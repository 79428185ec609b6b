// The compiler at the command line, without Vite: each command has its file in cli/.

import { argv, cwd, env, stderr } from 'node:process';
import { CHECK_OPTIONS, checkCommand } from './cli/check.ts';
import { DECK_OPTIONS, deckCommand } from './cli/deck.ts';
import { NEW_OPTIONS, newCommand } from './cli/new.ts';
import { type Options, type OptionTable, readOptions } from './cli/options.ts';
import { nearest, suggest } from './diagnostics/nearest.ts';
import { type Places, placesOf } from './disk.ts';

interface Command {
  readonly options: OptionTable;
  readonly run: (places: Places, options: Options) => number | Promise<number>;
}

const COMMANDS: Readonly<Record<string, Command>> = {
  check: { options: CHECK_OPTIONS, run: checkCommand },
  deck: { options: DECK_OPTIONS, run: deckCommand },
  new: { options: NEW_OPTIONS, run: newCommand },
};

const [, , name = '', ...args] = argv;
const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
const options = command ? readOptions(args, command.options) : `Commandes : ${Object.keys(COMMANDS).join(', ')}.${suggest(nearest(name, Object.keys(COMMANDS)))}`;
if (!command || typeof options === 'string') {
  stderr.write(`${typeof options === 'string' ? options : ''}\n`);
  process.exitCode = 2;
} else process.exitCode = await command.run(placesOf(cwd(), env), options);
