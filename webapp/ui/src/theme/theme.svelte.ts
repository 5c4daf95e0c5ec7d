import { recall, remember } from '../settings/remembered';

export type Scheme = 'light' | 'dark';
export const THEMES = ['light', 'dark', 'system'] as const;
export type ThemeName = (typeof THEMES)[number];

const KEY = 'fleetman.theme';

/** Light or dark: the system's choice until the user makes another one. */
export class Theme {
  private readonly system = matchMedia('(prefers-color-scheme: dark)');
  private systemScheme = $state<Scheme>('light');
  name = $state<ThemeName>('system');
  readonly scheme = $derived<Scheme>(this.name === 'system' ? this.systemScheme : this.name);

  constructor() {
    const read = () => (this.systemScheme = this.system.matches ? 'dark' : 'light');
    read();
    this.system.addEventListener('change', () => {
      read();
      this.apply();
    });
    const remembered = recall(KEY);
    this.name = THEMES.find((name) => name === remembered) ?? 'system';
    this.apply();
  }

  choose(name: ThemeName): void {
    this.name = name;
    remember(KEY, name === 'system' ? undefined : name);
    this.apply();
  }

  /** The other one; choosing what the system has anyway means following it again. */
  toggle(): void {
    const other: Scheme = this.scheme === 'dark' ? 'light' : 'dark';
    this.choose(other === this.systemScheme ? 'system' : other);
  }

  private apply(): void {
    const { dataset } = document.documentElement;
    dataset.scheme = this.scheme;
  }
}
