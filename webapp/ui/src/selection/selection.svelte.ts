const PARAMETER = 'vehicle';

/** The one vehicle looked at, by id, kept in the address so that a link or a reload shows it again. */
export class Selection {
  id = $state<string>();
  /** Whether the map keeps it in the middle. */
  following = $state(false);
  /** Raised when the map should bring the vehicle into sight: chosen in the list or by the address. */
  wanted = $state(0);

  constructor() {
    this.id = new URLSearchParams(location.search).get(PARAMETER) ?? undefined;
  }

  /** Chosen elsewhere than on the map: the map goes there. */
  show(id: string): void {
    this.choose(id);
    this.wanted++;
  }

  choose(id: string): void {
    if (id !== this.id) this.following = false;
    this.id = id;
    this.remember();
  }

  clear(): void {
    this.id = undefined;
    this.following = false;
    this.remember();
  }

  toggleFollow(): void {
    this.following = this.id !== undefined && !this.following;
  }

  private remember(): void {
    const url = new URL(location.href);
    if (this.id === undefined) url.searchParams.delete(PARAMETER);
    else url.searchParams.set(PARAMETER, this.id);
    history.replaceState(history.state, '', url);
  }
}
