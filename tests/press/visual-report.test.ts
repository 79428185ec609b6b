// What check:visual says: one defect once, with its slide's place, in the order of the talk.

import { describe, expect, it } from 'vitest';
import { slidesOf } from '../../src/deck/types.ts';
import { type Defect, describeDefects } from '../../src/press/visual-report.ts';
import { compileTalk } from '../deck/real-talk.ts';

const slides = slidesOf(compileTalk().deck);

describe('the report of what is seen', () => {
  it('says a defect once, where its slide is written', () => {
    const defect: Defect = { slide: 'jamy', kind: 'stage-overflow', where: '1920 × 1080', text: 'Question bête', amount: 12.5 };
    const lines = describeDefects([{ ...defect, slide: 'merci', kind: 'stage-contrast', amount: 3 }, defect, { ...defect, where: '1024 × 768' }], slides);
    const jamy = slides.find((slide) => slide.id === 'jamy');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toBe(`slides/01-ouverture.md:${jamy?.span.line}:1  défaut  stage-overflow\n  « Question bête » sort de la scène de 12,5 pixels (#jamy, 1920 × 1080 ; 1024 × 768).\n  Raccourcissez le texte, passez-en une partie dans les notes, ou essayez .dense sur le titre.`);
    expect(lines[1]).toContain('stage-contrast');
  });
  it('says once all the words of a slide that are too faint, at their worst', () => {
    const faint = (text: string, amount: number): Defect => ({ slide: 'jamy', kind: 'stage-contrast', where: 'papiers en couleurs', text, amount });
    const lines = describeDefects([faint('Question', 3), faint('bête', 1.5)], slides);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('« Question bête » n’a qu’un contraste de 1,5 (#jamy, papiers en couleurs).');
  });
});
