// A name that no other window has. `randomUUID` exists only on https and on this machine.

export function windowName(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('-');
}
