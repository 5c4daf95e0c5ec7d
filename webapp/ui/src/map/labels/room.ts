import type { Map } from 'maplibre-gl';
import type { Rect } from './placement';

/** What is seen of the map and not under something else, in pixels from its middle. */
export function roomOf(map: Map): Rect {
  const { clientWidth, clientHeight } = map.getContainer();
  const { x, y } = map.project(map.getCenter());
  const { right = 0 } = map.getPadding();
  return { left: -x, top: -y, right: clientWidth - right - x, bottom: clientHeight - y };
}
