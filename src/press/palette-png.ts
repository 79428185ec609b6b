// A PNG of few colours, written small.

import { crc32, deflateSync } from 'node:zlib';

/** A PNG of 4 bits a pixel. */
export function encode(width: number, palette: readonly (readonly number[])[], indices: Buffer): Buffer {
  const height = indices.length / width;
  const stride = Math.ceil(width / 2);
  const rows = Buffer.alloc(height * (stride + 1));
  indices.forEach((index, i) => {
    const x = i % width;
    const at = Math.floor(i / width) * (stride + 1) + 1 + (x >> 1);
    rows[at] = (rows[at] ?? 0) | (x % 2 === 0 ? index << 4 : index);
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([4, 3], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', header), chunk('PLTE', Buffer.from(palette.flat())),
    chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}
