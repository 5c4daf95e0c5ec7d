// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { speed } from '../format/format';
import { units } from './units.svelte';

beforeEach(() => localStorage.clear());

describe('units', () => {
  it.each([
    [['en-US'], '60 mph'],
    [['en-GB', 'ko'], '60 mph'],
    [['en-IE'], '97 km/h'],
    [['ko-KR', 'en-US'], '97 km/h'],
    [[], '97 km/h'],
  ])('of %j', (preferred, said) => {
    units.start(preferred);
    expect(speed(26.8224)).toBe(said);
  });

  it('are remembered once chosen', () => {
    units.start(['en-US']);
    units.choose('km/h');
    units.start(['en-US']);
    expect(units.speed).toBe('km/h');
  });
});
