import { recall, remember } from './remembered';

const KEY = 'fleetman.shortcuts';

/** Whether single keys do something: people who dictate, or touch keys by chance, can switch them off. */
class Preferences {
  private on = $state(true);

  start(): void {
    this.on = recall(KEY) !== 'off';
  }

  get singleKeys(): boolean {
    return this.on;
  }

  set singleKeys(on: boolean) {
    this.on = on;
    remember(KEY, on ? undefined : 'off');
  }
}

export const preferences = new Preferences();
