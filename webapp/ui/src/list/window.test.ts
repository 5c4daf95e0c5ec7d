import { describe, expect, it } from 'vitest';
import { scrollToRow, windowOf } from './window';

describe('windowOf', () => {
  it('keeps the rows in sight and some around them', () => {
    expect(windowOf(1000, 500, 50, 10_000, 2)).toEqual({ first: 18, end: 32 });
  });

  it('stays within the list', () => {
    expect(windowOf(0, 500, 50, 4)).toEqual({ first: 0, end: 4 });
    expect(windowOf(499_500, 500, 50, 10_000, 2)).toEqual({ first: 9988, end: 10_000 });
  });

  it('is empty, not negative, when the list shrank under a scrolled view', () => {
    expect(windowOf(50_000, 500, 50, 3)).toEqual({ first: 3, end: 3 });
    expect(windowOf(0, 500, 50, 0)).toEqual({ first: 0, end: 0 });
  });

  it('holds fewer than 60 rows of ten thousand on a tall screen', () => {
    const { first, end } = windowOf(123_456, 1400, 52, 10_000);
    expect(end - first).toBeLessThan(60);
  });
});

describe('scrollToRow', () => {
  it.each([
    ['above', 3, 500, 150],
    ['below', 30, 0, 1050],
    ['in sight', 5, 100, 100],
  ])('brings a row %s into sight with the least movement', (_, row, scrollTop, expected) => {
    expect(scrollToRow(row, scrollTop, 500, 50)).toBe(expected);
  });
});
