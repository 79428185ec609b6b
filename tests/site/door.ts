// A way to a port that can be shut, let nothing through without a word, or keep everything for later, as a network does.

import { connect, createServer, type Server, type Socket } from 'node:net';

export interface Door {
  readonly address: string;
  readonly open: () => Promise<void>;
  readonly shut: () => Promise<void>;
  /** Everything stays open and nothing passes. */
  readonly hold: () => Promise<void>;
  /** Nothing passes, and nothing is lost: what was said arrives once it is open again, even from who has gone since. */
  readonly stall: () => Promise<void>;
}

export async function makeDoor(port: number): Promise<Door> {
  const pairs = new Set<readonly [Socket, Socket]>();
  let holding = false;
  let server: Server | null = null;
  let own = 0;
  const open = async (): Promise<void> => {
    holding = false;
    for (const pair of pairs) for (const socket of pair) socket.resume();
    if (server) return;
    server = createServer((near) => {
      if (holding) return void pairs.add([near, near]);
      const far = connect(port, '127.0.0.1');
      pairs.add([near, far]);
      for (const [from, to] of [[near, far], [far, near]] as const) from.on('data', (data) => to.writable && !holding && to.write(data)).on('close', () => to.destroy()).on('error', () => to.destroy());
    });
    await new Promise<void>((resolve) => server?.listen(own, '127.0.0.1', resolve));
    own = (server.address() as { port: number }).port;
  };
  const shut = async (): Promise<void> => {
    for (const pair of pairs) for (const socket of pair) socket.destroy();
    pairs.clear();
    await new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()));
    server = null;
  };
  const hold = async (): Promise<void> => {
    holding = true;
  };
  const stall = async (): Promise<void> => {
    for (const pair of pairs) for (const socket of pair) socket.pause();
  };
  await open();
  return { address: `http://127.0.0.1:${own}/`, open, shut, hold, stall };
}
