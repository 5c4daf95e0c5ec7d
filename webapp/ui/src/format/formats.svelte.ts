import { language } from '../messages/language.svelte';
import { units, type SpeedUnit } from '../units/units.svelte';

const INTL_UNITS: Record<SpeedUnit, string> = { 'km/h': 'kilometer-per-hour', mph: 'mile-per-hour' };

const current = $derived(formatsOf(language.locale, units.speed));

/** How numbers and times are written in the language of the page. */
export function formats() {
  return current;
}

function formatsOf(locale: string, unit: SpeedUnit) {
  const numbers = (options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options);
  return {
    whole: numbers({ maximumFractionDigits: 0 }),
    tenths: numbers({ maximumFractionDigits: 1 }),
    speed: numbers({ style: 'unit', unit: INTL_UNITS[unit], maximumFractionDigits: 0 }),
    degrees: numbers({ minimumFractionDigits: 5, maximumFractionDigits: 5 }),
    clock: new Intl.DateTimeFormat(locale, { timeStyle: 'medium' }),
    minute: new Intl.DateTimeFormat(locale, { timeStyle: 'short' }),
  };
}
