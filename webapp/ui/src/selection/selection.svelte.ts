/** The one vehicle looked at, by id. */
export class Selection {
  id = $state<string>();
  /** Whether the map keeps it in the middle. */
  following = $state(false);
  /** Raised when the map should bring the vehicle into sight: chosen elsewhere than on the map. */
  wanted = $state(0);

  constructor(id?: string, following = false) {
    this.id = id;
    this.following = following && id !== undefined;
  }

  /** Chosen elsewhere than on the map: the map goes there. */
  show(id: string): void {
    this.choose(id);
    this.wanted++;
  }

  choose(id: string): void {
    if (id !== this.id) this.following = false;
    this.id = id;
  }

  clear(): void {
    this.id = undefined;
    this.following = false;
  }

  toggleFollow(): void {
    this.following = this.id !== undefined && !this.following;
  }
}
