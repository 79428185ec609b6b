// How wide the letters of the two faces of a chart are, so that a layout needs no browser.

/** Letters grouped by an upper bound of their advance width, in em, measured on the fonts of the talk. */
export type Face = readonly (readonly [width: number, letters: string])[];

/** Bricolage Grotesque, opsz 96, width 75, weight 800. */
export const TITLE: Face = [
  [0.21, " \u00a0\u202f'’,.:;!ilIj-"],
  [0.32, '()1/tJf"r°'],
  [0.375, '?EFLTZz7–±×<>ÉÈÊ'],
  [0.41, 's3çceéèêëaàâno«»vyg₂'],
  [0.45, '5uùûühkbdpqSCPUHBRDGKAOÀÂÔQVYÇôöîï024689x+='],
  [0.53, 'X€N—…'],
  [0.66, 'mwMWœ&ŒÆæ@'],
  [0.74, '%'],
];

/** Atkinson Hyperlegible Next, weights 600 and 700. */
export const BODY: Face = [
  [0.32, " \u00a0\u202f'’,.:;!ijlîï"],
  [0.4, '()frt-"°₂'],
  [0.51, 'I/1z–scç'],
  [0.57, 'vyx?7kaàâJLeéèêëFh<>×n+='],
  [0.61, 'uùûüobdgpqôöTEÉÈÊ359S2±'],
  [0.69, 'ZPYBVRC0468«»KXA€ÀÂÇ'],
  [0.78, 'DUHNGOQÔw&…'],
  [0.89, 'mMW—'],
  [0.97, 'œ%ŒÆæ@'],
];

/** For a letter that no group holds: other Latin letters fit in it, ideograms and emoji in the double. */
const OTHER = 0.8;
const UNKNOWN = 1.4;

/** The width of a text, in em: never under the real one for French. */
export function widthInEm(text: string, face: Face): number {
  let width = 0;
  for (const sign of text) width += face.find(([, letters]) => letters.includes(sign))?.[0] ?? (/\p{Script=Latin}/u.test(sign) ? OTHER : UNKNOWN);
  return width;
}
