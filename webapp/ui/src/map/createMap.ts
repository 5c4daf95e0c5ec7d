import 'maplibre-gl/dist/maplibre-gl.css';
import './controls.css';
import { AttributionControl, Map, NavigationControl, ScaleControl, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { licences } from '../build';
import { text } from '../messages/language.svelte';
import type { Scheme } from '../theme/theme.svelte';
import { emptyStyle } from './base/bundled';

setWorkerUrl(workerUrl);

/** A flat map, north up: the vehicle layer counts on both. */
export function createMap(container: HTMLElement, scheme: Scheme): Map {
  const map = new Map({
    container,
    style: emptyStyle(scheme),
    center: [15, 45],
    zoom: 2.5,
    minZoom: 0,
    maxZoom: 19,
    maxPitch: 0,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    attributionControl: false,
    fadeDuration: 0,
    locale: { 'Map.Title': text.map.region },
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.addControl(new NavigationControl({ showCompass: false }), 'bottom-right');
  map.addControl(
    new AttributionControl({
      compact: false,
      customAttribution: [
        '<a href="https://maplibre.org/" target="_blank" rel="noopener">MapLibre</a>',
        `<a href="${licences}" target="_blank">${text.map.licences}</a>`,
      ],
    }),
    'bottom-left',
  );
  map.addControl(new ScaleControl({ maxWidth: 96 }), 'bottom-left');
  return map;
}
