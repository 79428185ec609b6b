// Pictures of slides: compared by a browser, block by block, and reduced to few colours.

import type { JSHandle, Page } from 'playwright-core';
import { encode } from './palette-png.ts';

export interface Comparison {
  /** How far each block's average is from the nearest of the reference's around it, in the channel where it is farthest: 0 to 255. */
  readonly distances: readonly number[];
  /** The actual picture, pale, under the differing blocks: the farther, the redder. */
  readonly difference: Buffer;
}

export interface Darkroom {
  readonly compare: (actual: Buffer, reference: Buffer) => Promise<Comparison>;
  /** The same picture in few colours, as a palette PNG. */
  readonly reduce: (picture: Buffer) => Promise<Buffer>;
}

type Tools = ReturnType<typeof tools>;

export async function darkroom(page: Page): Promise<Darkroom> {
  const bench: JSHandle<Tools> = await page.evaluateHandle(tools);
  return {
    compare: async (actual, reference) => {
      const { distances, difference } = await bench.evaluate((all, [a = '', b = '']) => all.compare(a, b), [urlOf(actual), urlOf(reference)]);
      return { distances, difference: Buffer.from(difference.split(',')[1] ?? '', 'base64') };
    },
    reduce: async (picture) => {
      const { width, palette, indices } = await bench.evaluate((all, url) => all.reduce(url), urlOf(picture));
      return encode(width, palette, Buffer.from(indices, 'latin1'));
    },
  };
}

function urlOf(picture: Buffer): string {
  return `data:image/png;base64,${picture.toString('base64')}`;
}

/** Runs in the page: everything it needs stands inside. */
function tools() {
  /** Side of a block: wide enough to forget how the edge of a letter was smoothed. */
  const BLOCK = 4;
  /** Another browser rounds a line's place to another pixel: each block may have moved by so much. */
  const SHIFTS = [0, -1, 1];
  /** The most colours of a reference: a 4-bit palette. Fewer, once what is missed of every colour is less than ENOUGH. */
  const COLOURS = 16;
  const ENOUGH = 2e5;

  async function decode(url: string) {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width: image.naturalWidth, height: image.naturalHeight });
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (!context) throw new Error('No canvas here.');
    context.drawImage(image, 0, 0);
    return { canvas, context, width: canvas.width, height: canvas.height, data: context.getImageData(0, 0, canvas.width, canvas.height).data };
  }

  /** The average of each channel over the block at x, y. */
  function average({ data, width }: { data: Uint8ClampedArray; width: number }, x: number, y: number): number[] {
    const sums = [0, 0, 0];
    for (let i = 0; i < BLOCK * BLOCK; i++) {
      const at = ((y + Math.floor(i / BLOCK)) * width + x + (i % BLOCK)) * 4;
      for (let channel = 0; channel < 3; channel++) sums[channel] = (sums[channel] ?? 0) + (data[at + channel] ?? 0);
    }
    return sums.map((sum) => sum / (BLOCK * BLOCK));
  }

  type Pixels = Parameters<typeof average>[0] & { height: number };

  function nearest(block: readonly number[], reference: Pixels, x: number, y: number): number {
    let least = 255;
    for (const dy of SHIFTS) {
      for (const dx of SHIFTS) {
        if (x + dx < 0 || y + dy < 0 || x + dx + BLOCK > reference.width || y + dy + BLOCK > reference.height) continue;
        const other = average(reference, x + dx, y + dy);
        least = Math.min(least, Math.max(...block.map((level, channel) => Math.abs(level - (other[channel] ?? 0)))));
        if (least === 0) return 0;
      }
    }
    return least;
  }

  async function compare(actualUrl: string, referenceUrl: string): Promise<{ distances: number[]; difference: string }> {
    const [actual, reference] = [await decode(actualUrl), await decode(referenceUrl)];
    const { canvas, context, width, height } = actual;
    if (width !== reference.width || height !== reference.height) return { distances: [255], difference: actualUrl };
    context.fillStyle = '#ffffffb0';
    context.fillRect(0, 0, width, height);
    const distances: number[] = [];
    for (let y = 0; y + BLOCK <= height; y += BLOCK) {
      for (let x = 0; x + BLOCK <= width; x += BLOCK) {
        const distance = nearest(average(actual, x, y), reference, x, y);
        distances.push(distance);
        context.fillStyle = `rgb(224 0 0 / ${Math.min(1, distance / 64)})`;
        context.fillRect(x, y, BLOCK, BLOCK);
      }
    }
    return { distances, difference: canvas.toDataURL() };
  }

  /** One colour after another, the one that was missed most; then each pixel takes the nearest. */
  async function reduce(url: string): Promise<{ width: number; palette: number[][]; indices: string }> {
    const { data, width } = await decode(url);
    const keys = Array.from({ length: data.length / 4 }, (_, i) => ((data[i * 4] ?? 0) << 16) | ((data[i * 4 + 1] ?? 0) << 8) | (data[i * 4 + 2] ?? 0));
    const found = new Map<number, { colour: number[]; count: number; missed: number; index: number }>();
    for (const key of keys) {
      const one = found.get(key) ?? { colour: [key >> 16, (key >> 8) & 255, key & 255], count: 0, missed: 3 * 255 ** 2, index: 0 };
      one.count++;
      found.set(key, one);
    }
    const colours = [...found.values()];
    const palette: number[][] = [];
    while (palette.length < COLOURS) {
      const { count, missed: worst, colour: next } = colours.reduce((a, b) => (b.count * b.missed > a.count * a.missed ? b : a));
      if (count * worst < ENOUGH) break;
      for (const one of colours) {
        const missed = one.colour.reduce((sum, level, channel) => sum + (level - (next[channel] ?? 0)) ** 2, 0);
        if (missed < one.missed) Object.assign(one, { missed, index: palette.length });
      }
      palette.push(next);
    }
    return { width, palette, indices: keys.map((key) => String.fromCharCode(found.get(key)?.index ?? 0)).join('') };
  }

  return { compare, reduce };
}
