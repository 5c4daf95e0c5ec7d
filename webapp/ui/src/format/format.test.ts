import { describe, expect, it } from 'vitest';
import { age, count, course, latency, place, servedBy, speed } from './format';

describe('format', () => {
  it.each([
    [0, '0 km/h'],
    [12.3, '44 km/h'],
    [-0.001, '0 km/h'],
    [NaN, '–'],
  ])('speed %f m/s', (value, said) => expect(speed(value)).toBe(said));

  it.each([
    [0, '0° N'],
    [45, '45° NE'],
    [359.7, '0° N'],
    [338, '338° N'],
    [202, '202° S'],
    [NaN, '–'],
  ])('course %f', (value, said) => expect(course(value)).toBe(said));

  it.each([
    [-500, '0 s'],
    [999, '0 s'],
    [59_999, '59 s'],
    [60_000, '1 min'],
    [3_600_000, '1 h'],
    [86_400_000 * 3, '3 d'],
    [NaN, '–'],
  ])('age of %d ms', (value, said) => expect(age(value)).toBe(said));

  it.each([
    [123, '120 ms'],
    [994, '990 ms'],
    [996, '1 s'],
    [2440, '2.4 s'],
  ])('latency of %d ms', (value, said) => expect(latency(value)).toBe(said));

  it('names hemispheres', () => {
    expect(place(53.379022, -1.46733)).toBe('53.37902° N, 1.46733° W');
    expect(place(-33.8, 151.2)).toBe('33.80000° S, 151.20000° E');
    expect(place(NaN, NaN)).toBe('–');
  });

  it('groups thousands', () => expect(count(10_000)).toBe('10,000'));

  it('splits who served', () => {
    expect(servedBy('position-tracker;1.0.0;host-123')).toEqual({
      service: 'position-tracker 1.0.0',
      instance: 'host-123',
    });
    expect(servedBy('')).toEqual({ service: '–', instance: '' });
  });
});
