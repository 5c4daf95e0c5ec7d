import { describe, expect, it } from 'vitest';
import { glide, glideSeconds, isJump, staleAfter } from './motion';

describe('glide', () => {
  it.each([
    [9, 0],
    [10, 0],
    [11, 0.5],
    [12, 1],
    [12.4, 1.2],
    [60, 1.3],
  ])('at %f s of a way from 10 s over 2 s is at part %f', (now, part) => {
    expect(glide(now, 10, 2)).toBeCloseTo(part, 9);
  });

  it('is at the end at once when there is no duration', () => {
    expect(glide(10.01, 10, 0)).toBe(1.3);
  });
});

describe('glideSeconds', () => {
  it('is the interval between fixes', () => expect(glideSeconds(2)).toBe(2));
  it('is never so short that the mark hops', () => expect(glideSeconds(0.001)).toBe(0.2));
  it('is none after a gap: nobody knows the way in between', () => expect(glideSeconds(31)).toBe(0));
});

describe('isJump', () => {
  it('is no jump within 500 m', () => expect(isJump(499, 2, 0, 0)).toBe(false));
  it('is a jump beyond what speed and last step explain', () => expect(isJump(2000, 2, 25, 50)).toBe(true));
  it('is no jump when the speed explains it', () => expect(isJump(700, 2, 250, 0)).toBe(false));
  it('is no jump when the last step was alike, as in a fleet on fast time', () => {
    expect(isJump(1000, 2, 25, 990)).toBe(false);
  });
  it('does without a speed', () => expect(isJump(2000, 2, NaN, 0)).toBe(true));
});

describe('staleAfter', () => {
  it('is ten seconds for one that reports often', () => expect(staleAfter(2)).toBe(10));
  it('is three intervals for one that reports seldom', () => expect(staleAfter(20)).toBe(60));
  it('is a minute when the interval is not known yet', () => expect(staleAfter(0)).toBe(60));
});
