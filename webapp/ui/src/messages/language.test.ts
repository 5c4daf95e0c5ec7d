// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { en } from './en';
import { ko } from './ko';
import { language, text } from './language.svelte';

beforeEach(async () => {
  localStorage.clear();
  await language.start([]);
});

describe('language', () => {
  it.each([
    [['ko-KR', 'en-US'], 'ko', 'ko-KR'],
    [['fr', 'en-US'], 'en', 'en-US'],
    [['de-DE'], 'en', 'en-GB'],
    [['ko'], 'ko', 'ko-KR'],
  ])('is the first of %j that the page speaks', async (preferred, tag, locale) => {
    await language.start(preferred);
    expect(language.tag).toBe(tag);
    expect(language.locale).toBe(locale);
    expect(document.documentElement.lang).toBe(tag);
  });

  it('can be changed, and stays so', async () => {
    await language.choose('ko');
    expect(text.list.search).toBe(ko.list.search);
    await language.start(['en-GB']);
    expect(language.tag).toBe('ko');
    await language.choose('en');
    expect(text.list.search).toBe(en.list.search);
  });

  it('says every word in Korean, and no English one by mistake', () => {
    const same = paths(en).filter((path) => at(ko, path) === at(en, path));
    expect(same).toEqual(['product', 'list.emptyCommand']);
  });
});

function paths(block: object, prefix = ''): string[] {
  return Object.entries(block).flatMap(([key, value]) =>
    typeof value === 'object' ? paths(value, `${prefix}${key}.`) : [`${prefix}${key}`],
  );
}

function at(block: object, path: string): unknown {
  const value = path
    .split('.')
    .reduce<unknown>((inner, key) => (inner as Record<string, unknown>)[key], block);
  return typeof value === 'function' ? value('1', '2') : value;
}
