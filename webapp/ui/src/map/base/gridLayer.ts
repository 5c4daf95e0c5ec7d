import type { GeoJSONSource, LngLatBounds, Map } from 'maplibre-gl';
import { around, contains, gridLines, gridStep, type Box } from './grid';

export const GRID = 'grid';

/** Keeps lines of latitude and longitude under the view: where the base map is blank they show the movement. */
export class GridLayer {
  private drawn: Box = { west: 0, south: 0, east: 0, north: 0 };
  private step = 0;

  constructor(private readonly map: Map) {}

  update(): void {
    const source = this.map.getSource<GeoJSONSource>(GRID);
    if (!source) return;
    const view = boxOf(this.map.getBounds());
    const step = gridStep(this.map.getZoom());
    if (step === this.step && contains(this.drawn, view)) return;
    this.step = step;
    this.drawn = around(view);
    source.setData(gridLines(this.drawn, step));
  }

  /** The style came anew, and with it an empty source. */
  forget(): void {
    this.step = 0;
  }
}

export function boxOf(bounds: LngLatBounds): Box {
  return {
    west: bounds.getWest(),
    south: bounds.getSouth(),
    east: bounds.getEast(),
    north: bounds.getNorth(),
  };
}
