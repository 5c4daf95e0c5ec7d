import { describe, expect, it } from 'vitest';
import { CERTAIN, News } from './news.svelte';

const page = (build: string) => `<script type="module" src="./v/${build}/index-1a2b3c.js"></script>`;

describe('News', () => {
  it('believes a release when enough answers in a row name another build', () => {
    const news = new News('/v/old/');
    for (const build of ['new', 'new', 'new', 'old', 'new', 'new', 'new']) news.take(page(build));
    expect([news.reload, news.pending]).toEqual([false, true]);
    news.take(page('new'));
    expect([news.reload, news.pending]).toEqual([true, false]);
  });

  it('takes it back when the release is', () => {
    const news = new News('/v/old/');
    for (let i = 0; i < CERTAIN; i++) news.take(page('new'));
    news.take(page('old'));
    expect(news.reload).toBe(false);
  });

  it('is not misled by an answer that is no page of ours', () => {
    const news = new News('/v/old/');
    for (let i = 0; i < 5; i++) news.take('<title>503 Service Unavailable</title>');
    expect(news.reload).toBe(false);
  });
});
