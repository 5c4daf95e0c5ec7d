import type { Scheme } from '../theme/theme.svelte';

export type Rgb = readonly [number, number, number];

/** What the graphics card needs to know of the theme; the same colours as in app.css. */
export interface Palette {
  sea: string;
  grid: string;
  coastGlow: string;
  coast: string;
  land: string;
  border: string;
  label: string;
  labelHalo: string;
  road: string;
  roadCasing: string;
  ferry: string;
  place: string;
  /** Names of vehicles: as they are, and on the plate of the selected one. */
  name: string;
  nameHalo: string;
  plate: string;
  onPlate: string;
  /** By tone: idle, moving, stale. */
  tones: readonly [Rgb, Rgb, Rgb];
  outline: Rgb;
  accent: Rgb;
  /** Around vehicles that a newer version processed. */
  canary: Rgb;
  /** The far end of the trail, which comes nearer in the accent. */
  trailOld: Rgb;
}

export const palettes: Record<Scheme, Palette> = {
  light: {
    sea: '#d5e4f2',
    grid: '#8fa6bf',
    coastGlow: '#b4cde4',
    coast: '#9db5cb',
    land: '#f7f6f2',
    border: '#b9b4a6',
    label: '#5f6b7d',
    labelHalo: '#f7f6f2',
    road: '#ffffff',
    roadCasing: '#c3bdae',
    ferry: '#8ba9c6',
    place: '#4d5a6c',
    name: '#16202e',
    nameHalo: '#ffffff',
    plate: '#1d5fd0',
    onPlate: '#ffffff',
    tones: [rgb('#5d6b82'), rgb('#137a3f'), rgb('#a4590a')],
    outline: rgb('#ffffff'),
    accent: rgb('#1d5fd0'),
    canary: rgb('#8a5a00'),
    trailOld: rgb('#a9c1ea'),
  },
  dark: {
    sea: '#0d1626',
    grid: '#51678f',
    coastGlow: '#1d3352',
    coast: '#33496b',
    land: '#1a2436',
    border: '#3a4a66',
    label: '#8fa0bd',
    labelHalo: '#1a2436',
    road: '#3a4a69',
    roadCasing: '#141c2b',
    ferry: '#3d5a80',
    place: '#a9b8d2',
    name: '#e6edf7',
    nameHalo: '#0b111c',
    plate: '#6ea8fe',
    onPlate: '#0b111c',
    tones: [rgb('#8b98ad'), rgb('#5fd68b'), rgb('#f3b45c')],
    outline: rgb('#0b111c'),
    accent: rgb('#6ea8fe'),
    canary: rgb('#ffd166'),
    trailOld: rgb('#2c456f'),
  },
};

function rgb(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
}
