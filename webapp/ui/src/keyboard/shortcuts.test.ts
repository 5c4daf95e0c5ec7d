import { describe, expect, it } from 'vitest';
import { actionOf } from './shortcuts';

const key = (key: string, more = {}) => ({
  key,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  defaultPrevented: false,
  ...more,
});

describe('actionOf', () => {
  it.each([
    ['/', 'search'],
    ['f', 'follow'],
    ['F', 'follow'],
    ['?', 'help'],
    ['Escape', 'close'],
    ['x', undefined],
    ['Shift', undefined],
  ])('%s', (pressed, action) => expect(actionOf(key(pressed), false, true)).toBe(action));

  it('leaves letters to who is typing, and to who switched them off, but closes', () => {
    for (const [typing, singleKeys] of [
      [true, true],
      [false, false],
    ] as const) {
      expect(actionOf(key('f'), typing, singleKeys)).toBeUndefined();
      expect(actionOf(key('Escape'), typing, singleKeys)).toBe('close');
    }
  });

  it("leaves the browser's own keys alone, and those that were taken before", () => {
    expect(actionOf(key('f', { ctrlKey: true }), false, true)).toBeUndefined();
    expect(actionOf(key('Escape', { defaultPrevented: true }), false, true)).toBeUndefined();
  });
});
