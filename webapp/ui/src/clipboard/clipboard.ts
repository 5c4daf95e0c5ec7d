/**
 * Puts text on the clipboard. The browser's own way is missing where a page comes by plain HTTP from another machine,
 * as from a cluster's port; there the old one still works.
 */
export async function copy(text: string): Promise<boolean> {
  if (navigator.clipboard) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      // Refused, perhaps because the page has no focus.
    }
  }
  const field = Object.assign(document.createElement('textarea'), { value: text, readOnly: true });
  field.className = 'hidden';
  const focused = document.activeElement;
  document.body.append(field);
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return done;
}
