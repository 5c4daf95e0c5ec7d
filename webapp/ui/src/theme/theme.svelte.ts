export type Scheme = 'light' | 'dark';

const KEY = 'fleetman.theme';

/** Light or dark: the system's choice until the user makes another one. */
export class Theme {
  private readonly system = matchMedia('(prefers-color-scheme: dark)');
  private systemScheme = $state<Scheme>('light');
  private chosen = $state<Scheme>();
  readonly scheme = $derived<Scheme>(this.chosen ?? this.systemScheme);

  constructor() {
    this.systemScheme = this.readSystem();
    this.system.addEventListener('change', () => {
      this.systemScheme = this.readSystem();
      this.apply();
    });
    this.chosen = remembered();
    this.apply();
  }

  /** Choosing what the system has anyway means following it again. */
  toggle(): void {
    const other: Scheme = this.scheme === 'dark' ? 'light' : 'dark';
    this.chosen = other === this.systemScheme ? undefined : other;
    try {
      if (this.chosen) localStorage.setItem(KEY, this.chosen);
      else localStorage.removeItem(KEY);
    } catch {
      // Storage may be switched off: the choice then lasts as long as the page.
    }
    this.apply();
  }

  private apply(): void {
    const { dataset } = document.documentElement;
    dataset.scheme = this.scheme;
  }

  private readSystem(): Scheme {
    return this.system.matches ? 'dark' : 'light';
  }
}

function remembered(): Scheme | undefined {
  try {
    const value = localStorage.getItem(KEY);
    return value === 'light' || value === 'dark' ? value : undefined;
  } catch {
    return undefined;
  }
}
