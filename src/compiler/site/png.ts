// Writes a picture made of two inks as a PNG of sixteen shades between them: a fifth of what full colours weigh.

import { crc32, deflateSync } from 'node:zlib';

const SHADES = 16;
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** `pixels` is RGBA, row by row; `inks` are the darkest colour and the lightest, `#rrggbb`. */
export function encodePng(pixels: Uint8Array, width: number, inks: readonly [string, string]): Uint8Array {
  const height = pixels.length / 4 / width;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Four bits a pixel, palette.
  header.set([4, 3, 0, 0, 0], 8);
  const [dark, light] = [channels(inks[0]), channels(inks[1])];
  const palette = Buffer.from(Array.from({ length: SHADES }, (_, shade) => dark.map((from, channel) => Math.round(from + ((light[channel] ?? 0) - from) * (shade / (SHADES - 1))))).flat());
  const rows = shadeRows(pixels, width, height, dark[1] ?? 0, light[1] ?? 255);
  return Buffer.concat([SIGNATURE, chunk('IHDR', header), chunk('PLTE', palette), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0))]);
}

/** The shade of each pixel is read on its green, two pixels a byte, after the byte of a row that says « no filter ». */
function shadeRows(pixels: Uint8Array, width: number, height: number, dark: number, light: number): Buffer {
  const shades = Uint8Array.from({ length: 256 }, (_, green) => Math.round(Math.min(1, Math.max(0, (green - dark) / (light - dark))) * (SHADES - 1)));
  const shadeAt = (pixel: number): number => shades[pixels[pixel * 4 + 1] ?? 0] ?? 0;
  const stride = 1 + Math.ceil(width / 2);
  const rows = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x += 2) {
      const pixel = y * width + x;
      rows[y * stride + 1 + x / 2] = (shadeAt(pixel) << 4) | (x + 1 < width ? shadeAt(pixel + 1) : 0);
    }
  }
  return rows;
}

function chunk(type: string, body: Buffer): Buffer {
  const content = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(content));
  return Buffer.concat([length, content, check]);
}

function channels(colour: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}
