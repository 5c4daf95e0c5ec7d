import { expect, it } from 'vitest';
import { pageVersion } from './page';

it('is what the cookie says, among others', () => {
  expect(pageVersion('a=b; fleetman-page=v2; c=d')).toBe('v2');
  expect(pageVersion('fleetman-page=1.0.0-SNAPSHOT')).toBe('1.0.0-SNAPSHOT');
  expect(pageVersion('other-fleetman-page=v2')).toBeUndefined();
  expect(pageVersion('')).toBeUndefined();
});
