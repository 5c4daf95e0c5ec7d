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
  /** By tone: idle, moving, stale. */
  tones: readonly [Rgb, Rgb, Rgb];
  outline: Rgb;
  accent: Rgb;
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
    tones: [rgb('#5d6b82'), rgb('#137a3f'), rgb('#a4590a')],
    outline: rgb('#ffffff'),
    accent: rgb('#1d5fd0'),
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
    tones: [rgb('#8b98ad'), rgb('#5fd68b'), rgb('#f3b45c')],
    outline: rgb('#0b111c'),
    accent: rgb('#6ea8fe'),
  },
};

function rgb(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
}
