const KEY = 'fleetman.reloaded';

/**
 * A page opened before a release asks for files that are gone after it: the new page knows their new names. Reloads,
 * but only once a build, in case that does not help; says whether it did.
 */
export function reloadOnce(build: string, storage: Pick<Storage, 'getItem' | 'setItem'>, reload: () => void) {
  if (storage.getItem(KEY) === build) return false;
  storage.setItem(KEY, build);
  reload();
  return true;
}
