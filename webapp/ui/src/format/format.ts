import { text } from '../messages/language.svelte';
import { units } from '../units/units.svelte';
import { formats } from './formats.svelte';

export function count(value: number): string {
  return formats().whole.format(value);
}

/** From metres per second; never "-0". */
export function speed(metresPerSecond: number): string {
  return Number.isNaN(metresPerSecond)
    ? '–'
    : formats().speed.format(Math.max(0, metresPerSecond) * units.perMetrePerSecond);
}

/** `45° NE` */
export function course(value: number): string {
  if (Number.isNaN(value)) return '–';
  const rounded = Math.round(value) % 360;
  return `${rounded}° ${text.points[Math.round(rounded / 45) % 8]}`;
}

/** `53.37902° N, 1.46733° W` */
export function place(lat: number, lon: number): string {
  if (Number.isNaN(lat) || Number.isNaN(lon)) return '–';
  const degrees = (value: number) => formats().degrees.format(Math.abs(value));
  const { north, south, east, west } = text.place;
  return `${(lat < 0 ? south : north)(degrees(lat))}, ${(lon < 0 ? west : east)(degrees(lon))}`;
}

/** A whole number of the largest unit that fits; a clock a little ahead of ours is no age below zero. */
export function age(milliseconds: number): string {
  if (Number.isNaN(milliseconds)) return '–';
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  if (seconds < 60) return text.age.seconds(count(seconds));
  if (seconds < 3600) return text.age.minutes(count(Math.floor(seconds / 60)));
  if (seconds < 86_400) return text.age.hours(count(Math.floor(seconds / 3600)));
  return text.age.days(count(Math.floor(seconds / 86_400)));
}

/** `120 ms`, `2.4 s`: in tens of milliseconds, so that the last digit does not flicker. */
export function latency(milliseconds: number): string {
  if (milliseconds < 995) return `${Math.round(milliseconds / 10) * 10} ms`;
  return `${formats().tenths.format(milliseconds / 1000)} s`;
}

export function timeOfDay(epochMs: number): string {
  return formats().clock.format(epochMs);
}

/** `12:04` */
export function hourAndMinute(epochMs: number): string {
  return formats().minute.format(epochMs);
}

/** A category as people say it; one that is not known, as it came. */
export function category(value: string): string {
  return (text.categories as Record<string, string>)[value.toLowerCase()] ?? value;
}

/** `service;version;instance` as it travels, for people. */
export function servedBy(value: string): { service: string; instance: string } {
  const [service = '', version = '', instance = ''] = value.split(';');
  return { service: [service, version].filter(Boolean).join(' ') || '–', instance };
}
