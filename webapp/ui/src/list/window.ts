export interface Window {
  first: number;
  /** One past the last. */
  end: number;
}

/** The rows to keep in the document: those in sight and a few on either side, so that scrolling shows no gap. */
export function windowOf(
  scrollTop: number,
  height: number,
  rowHeight: number,
  count: number,
  spare = 6,
): Window {
  const first = Math.max(0, Math.min(Math.floor(scrollTop / rowHeight) - spare, count));
  const end = Math.min(count, Math.ceil((scrollTop + height) / rowHeight) + spare);
  return { first, end };
}

/** The scroll position nearest to the present one that has the whole row in sight. */
export function scrollToRow(row: number, scrollTop: number, height: number, rowHeight: number): number {
  const top = row * rowHeight;
  if (top < scrollTop) return top;
  return Math.max(scrollTop, top + rowHeight - height);
}
