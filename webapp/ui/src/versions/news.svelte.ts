/** A canary answers now and then; only as many answers in a row make a release. */
export const CERTAIN = 4;

/**
 * Whether the page that would be got by a reload is another one. Its start page names the path of its own files, so
 * it is asked itself: that is true behind any gateway and on any rung, whatever the services call their versions.
 */
export class News {
  /** Whether to say so. */
  reload = $state(false);
  private others = 0;

  /** @param own the path on which this page's files lie */
  constructor(private readonly own: string) {}

  /** Whether the last answers named another build, but too few of them did. */
  get pending(): boolean {
    return this.others > 0 && !this.reload;
  }

  /** Takes the start page as it is served now. */
  take(startPage: string): void {
    const other = startPage.includes('/v/') && !startPage.includes(this.own);
    this.others = other ? this.others + 1 : 0;
    this.reload = this.others >= CERTAIN;
  }
}
