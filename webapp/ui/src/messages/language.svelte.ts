import { recall, remember } from '../settings/remembered';
import { en, type Messages } from './en';

export type Tag = 'en' | 'ko';

/** Each by its own name, as its speakers look for it. */
export const languages: Record<Tag, string> = { en: 'English', ko: '한국어' };

const KEY = 'fleetman.language';
const locales: Record<Tag, string> = { en: 'en-GB', ko: 'ko-KR' };
// English is what is left when another language does not load; the others cost nothing until they are wanted.
const loaders: Record<Tag, () => Promise<Messages>> = {
  en: async () => en,
  ko: async () => (await import('./ko')).ko,
};

/** The language the page speaks: the browser's, until the user chooses another. */
class Language {
  tag = $state<Tag>('en');
  /** The locale numbers, times and names are formatted and ordered by. */
  locale = $state(locales.en);
  messages = $state.raw<Messages>(en);
  private preferred: readonly string[] = [];

  /** Takes the language remembered, or else the first of those preferred that the page speaks. */
  async start(preferred: readonly string[]): Promise<void> {
    this.preferred = preferred;
    const spoken = preferred.map(base).find(isTag) ?? 'en';
    const remembered = recall(KEY);
    await this.speak(remembered !== undefined && isTag(remembered) ? remembered : spoken);
  }

  async choose(tag: Tag): Promise<void> {
    remember(KEY, tag);
    await this.speak(tag);
  }

  private async speak(tag: Tag): Promise<void> {
    this.messages = await loaders[tag]().catch(() => this.messages);
    this.tag = this.messages === en ? 'en' : tag;
    this.locale =
      this.preferred.find((locale) => base(locale) === this.tag && locale !== this.tag) ?? locales[this.tag];
    document.documentElement.lang = this.tag;
  }
}

function base(locale: string): string {
  return locale.split('-')[0]!.toLowerCase();
}

function isTag(value: string): value is Tag {
  return value in languages;
}

export const language = new Language();

/** The words of the language chosen; what reads them is drawn again when it changes. */
export const text: Messages = new Proxy(en, {
  get: (_, block) => Reflect.get(language.messages, block),
});
