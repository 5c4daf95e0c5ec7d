import { describe, expect, it } from 'vitest';
import { heightsOf, next, settle } from './stops';

const heights = { peek: 160, half: 400, full: 780 };

describe('heightsOf', () => {
  it('leaves half of a phone to the map', () =>
    expect(heightsOf(788)).toEqual({ peek: 164, half: 394, full: 772 }));

  it('shows some rows on a small phone too', () => expect(heightsOf(512).half).toBe(340));

  it('keeps clear of the strip the system draws on', () => expect(heightsOf(788, 34).peek).toBe(198));

  it('never stands higher than there is room', () => {
    const { peek, half, full } = heightsOf(200);
    expect([peek, half, full]).toEqual([164, 184, 184]);
  });
});

describe('settle', () => {
  it.each([
    ['near the bottom', 230, 0, 'peek'],
    ['a little above the middle', 470, 0, 'half'],
    ['near the top', 700, 0.1, 'full'],
    ['flicked up from below', 170, 1, 'half'],
    ['flicked up from the middle', 405, 1, 'full'],
    ['flicked down from above', 700, -1, 'half'],
    ['flicked down past everything', 150, -1, 'peek'],
    ['flicked up past everything', 790, 1, 'full'],
  ])('%s', (_, height, velocity, stop) => expect(settle(height, velocity, heights)).toBe(stop));
});

describe('next', () => {
  it('stays at the ends', () => {
    expect(next('half', 1)).toBe('full');
    expect(next('full', 1)).toBe('full');
    expect(next('peek', -1)).toBe('peek');
  });
});
