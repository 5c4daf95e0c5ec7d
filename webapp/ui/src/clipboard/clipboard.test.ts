// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { copy } from './clipboard';

function clipboardIs(clipboard: unknown) {
  Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
}

describe('copy', () => {
  afterEach(() => document.body.replaceChildren());

  it("goes the browser's own way", async () => {
    const writeText = vi.fn(async () => {});
    clipboardIs({ writeText });
    expect(await copy('51.5, -1.25')).toBe(true);
    expect(writeText).toHaveBeenCalledWith('51.5, -1.25');
  });

  it.each([
    ['missing', undefined],
    ['refused', { writeText: () => Promise.reject(new Error('no focus')) }],
  ])('goes the old way where that is %s, and gives the focus back', async (_, clipboard) => {
    clipboardIs(clipboard);
    const button = document.body.appendChild(document.createElement('button'));
    button.focus();
    let selected: string | undefined;
    document.execCommand = () => {
      selected = document.querySelector('textarea')?.value;
      return true;
    };
    expect(await copy('a link')).toBe(true);
    expect(selected).toBe('a link');
    expect(document.querySelector('textarea')).toBeNull();
    expect(document.activeElement).toBe(button);
  });
});
