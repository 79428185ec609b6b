// Reads the pixels of a picture under each word.

export interface Faint {
  readonly slide: string;
  readonly word: string;
  /** The contrast where it is too low, and the part of the word's box where it is. */
  readonly contrast: number;
  readonly share: number;
}

export interface Word {
  readonly slide: string;
  readonly word: string;
  readonly colour: string;
  readonly need: number;
  /** Left, top, width, height from the top of the page. */
  readonly boxes: readonly (readonly [number, number, number, number])[];
}

/** Runs in an empty page: compares the colour of each word with the pixels of its boxes. */
export async function readPixels({ picture, words, top, glyphs }: { picture: string; words: readonly Word[]; top: number; glyphs: boolean }): Promise<Faint[]> {
  const image = new Image();
  image.src = picture;
  await image.decode();
  const context = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height }).getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('No canvas here.');
  context.drawImage(image, 0, 0);
  const { data, width, height } = context.getImageData(0, 0, image.width, image.height);
  const light = (channels: readonly number[]): number => {
    const [r = 0, g = 0, b = 0] = channels.map((level) => (level <= 10.31475 ? level / 3294.6 : ((level / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  return words.flatMap(({ slide, word, colour, need, boxes }) => {
    const own = light((colour.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number));
    const found = new Map<number, number>();
    let all = 0;
    for (const [x, y, w, h] of boxes) {
      // Letters stand in the middle of their line box: accents may leave it, jambs too.
      for (let row = Math.max(0, Math.ceil(y - top + h * 0.2)); row < Math.min(height, y - top + h * 0.8); row++) {
        for (let column = Math.ceil(x); column < x + w; column++) {
          const at = (row * width + column) * 4;
          const key = ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0);
          found.set(key, (found.get(key) ?? 0) + 1);
          all++;
        }
      }
    }
    const colours = [...found].sort((a, b) => b[1] - a[1]).map(([key, count]) => {
      const under = light([key >> 16, (key >> 8) & 255, key & 255]);
      return { count, contrast: (Math.max(own, under) + 0.05) / (Math.min(own, under) + 0.05) };
    });
    const low = colours.filter(({ contrast }) => contrast < need - 0.005);
    const share = low.reduce((sum, { count }) => sum + count, 0) / Math.max(1, all);
    // Where glyphs show, some of their own colour must be there, and leave room; what is most seen beside it, were it not an edge, must be far from it.
    const beside = colours.find(({ contrast }) => contrast > 1.1) ?? colours[0];
    const covered = need > 1 && share < 0.05 && /[\p{L}\d]{2}/u.test(word);
    const bad = glyphs ? covered || share > 0.95 || (beside && low.includes(beside) && beside.count > all / 5) : share > 0.03; // An edge may pass between two letters.
    const contrast = (glyphs ? beside : low[0])?.contrast ?? 0;
    return bad ? [{ slide, word, contrast: Math.round(contrast * 100) / 100, share: Math.round(share * 100) / 100 }] : [];
  });
}
