import { describe, expect, it } from 'vitest';
import { Selection } from './selection.svelte';

describe('Selection', () => {
  it('is what a link says, and follows nobody if it names nobody', () => {
    expect(new Selection('van', true)).toMatchObject({ id: 'van', following: true });
    expect(new Selection(undefined, true).following).toBe(false);
  });

  it('is nobody, followed by nothing, when it is cleared', () => {
    const selection = new Selection('van', true);
    selection.clear();
    expect(selection).toMatchObject({ id: undefined, following: false });
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
