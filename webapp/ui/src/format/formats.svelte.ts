import { language } from '../messages/language.svelte';

const current = $derived(formatsOf(language.locale));

/** How numbers and times are written in the language of the page. */
export function formats() {
  return current;
}

function formatsOf(locale: string) {
  const numbers = (options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options);
  return {
    whole: numbers({ maximumFractionDigits: 0 }),
    tenths: numbers({ maximumFractionDigits: 1 }),
    kmh: numbers({ style: 'unit', unit: 'kilometer-per-hour', maximumFractionDigits: 0 }),
    degrees: numbers({ minimumFractionDigits: 5, maximumFractionDigits: 5 }),
    clock: new Intl.DateTimeFormat(locale, { timeStyle: 'medium' }),
  };
}
