import { searchOf, viewOf, type View } from './view';

/** Longer than the pause between two steps of a dragged map: browsers refuse an address that changes too often. */
const SETTLE_MS = 250;

/** The page's address, which shows the view that stands: a link or a reload opens exactly it. No history is made. */
export class Address {
  private timer: ReturnType<typeof setTimeout> | undefined;

  read(): View {
    return viewOf(location.search);
  }

  /** Soon, and once for many changes. */
  write(view: View): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => history.replaceState(history.state, '', this.link(view)), SETTLE_MS);
  }

  link(view: View): string {
    const url = new URL(location.href);
    url.search = searchOf(view, url.search);
    return url.href;
  }
}
