import { recall, remember } from '../settings/remembered';

export const SPEED_UNITS = ['km/h', 'mph'] as const;
export type SpeedUnit = (typeof SPEED_UNITS)[number];

const KEY = 'fleetman.units';
/** Where road signs are in miles. */
const MILES = ['en-US', 'en-GB', 'en-LR', 'my-MM'];
const METRES_PER_SECOND: Record<SpeedUnit, number> = { 'km/h': 3.6, mph: 3600 / 1609.344 };

/** The unit speeds are shown in: that of the browser's country, until the user chooses. Inside all is m/s. */
class Units {
  speed = $state<SpeedUnit>('km/h');

  start(preferred: readonly string[]): void {
    const usual = MILES.includes(preferred[0] ?? '') ? 'mph' : 'km/h';
    const remembered = recall(KEY);
    this.speed = SPEED_UNITS.find((unit) => unit === remembered) ?? usual;
  }

  choose(unit: SpeedUnit): void {
    this.speed = unit;
    remember(KEY, unit);
  }

  /** How many of the unit one metre per second is. */
  get perMetrePerSecond(): number {
    return METRES_PER_SECOND[this.speed];
  }
}

export const units = new Units();
