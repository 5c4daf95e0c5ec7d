import { describe, expect, it } from 'vitest';
import { deltaX, toX, toY } from '../../fleet/mercator';
import { leadTo, LEG_WORDS, legsOf } from './legs';

const T = 1_790_000_000_000;
const point = (seconds: number, lon: number, lat = 50) => ({ time: T + seconds * 1000, lat, lon });
const numbers = (words: Int32Array) => new Float32Array(words.buffer);

describe('the trail', () => {
  it('goes from place to place and ends at the mark', () => {
    const legs = legsOf([point(0, 8), point(2, 8.1), point(4, 8.2), point(6, 8.3)], T + 6000);
    expect(legs.count).toBe(3);
    expect(legs.words[0]).toBe(toX(8));
    expect(legs.words[LEG_WORDS + 2]).toBe(toX(8.2));
    leadTo(legs, { x: toX(8.25), y: toY(50) });
    expect(legs.words[2 * LEG_WORDS]).toBe(toX(8.2));
    expect(legs.words[2 * LEG_WORDS + 2]).toBe(toX(8.25));
  });

  it('never runs ahead of the mark', () => {
    const legs = legsOf([point(0, 8), point(2, 8.1), point(4, 8.2)], T + 2000);
    expect(legs.count).toBe(1);
  });

  it('is nothing before the first place', () => {
    expect(legsOf([], T).count).toBe(0);
    expect(legsOf([point(0, 8)], T).count).toBe(0);
  });

  it('takes the short way over the antimeridian', () => {
    const { words } = legsOf([point(0, 179.99), point(2, -179.99), point(4, -179.97)], T + 4000);
    expect((deltaX(words[0]!, words[2]!) / 2 ** 32) * 360).toBeCloseTo(0.02, 6);
  });

  it('tells the old from the new, and a silence from a way that was seen', () => {
    const { words } = legsOf([point(0, 8), point(100, 8.1), point(500, 8.2)], T + 500_500);
    const first = numbers(words).slice(4, 7);
    const second = numbers(words).slice(LEG_WORDS + 4, LEG_WORDS + 7);
    expect(first[0]).toBe(0);
    expect(first[1]).toBeLessThan(second[1]!);
    expect([first[2], second[2]]).toEqual([0, 1]);
  });
});
