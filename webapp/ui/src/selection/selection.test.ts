// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { Selection } from './selection.svelte';

beforeEach(() => history.replaceState(null, '', '/?z=7'));

describe('Selection', () => {
  it('lives in the address, beside what else is there', () => {
    new Selection().show('City Truck & Co');
    expect(new URLSearchParams(location.search).get('z')).toBe('7');
    expect(new Selection().id).toBe('City Truck & Co');
  });

  it('leaves the address when it is cleared', () => {
    const selection = new Selection();
    selection.choose('van');
    selection.clear();
    expect(location.search).toBe('?z=7');
    expect(selection.id).toBeUndefined();
  });

  it('follows only what is selected, and not the next one', () => {
    const selection = new Selection();
    selection.toggleFollow();
    expect(selection.following).toBe(false);
    selection.choose('van');
    selection.toggleFollow();
    selection.choose('van');
    expect(selection.following).toBe(true);
    selection.choose('bus');
    expect(selection.following).toBe(false);
  });

  it('asks the map to go there only when not chosen on the map', () => {
    const selection = new Selection();
    selection.choose('van');
    expect(selection.wanted).toBe(0);
    selection.show('van');
    expect(selection.wanted).toBe(1);
  });
});
