import { expect, it } from 'vitest';
import { reloadOnce } from './reloadOnce';

it('reloads once for each build that misses a file', () => {
  const stored = new Map<string, string>();
  const storage = {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
  };
  let reloads = 0;
  const tried = ['a', 'a', 'b', 'b'].map((build) => reloadOnce(build, storage, () => reloads++));
  expect(tried).toEqual([true, false, true, false]);
  expect(reloads).toBe(2);
});
