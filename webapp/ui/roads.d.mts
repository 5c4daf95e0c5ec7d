import type { Roads } from './src/map/base/roads';

export function roads(folder: string): Roads;
