import { layers, namedFlavor } from '@protomaps/basemaps';
import { addProtocol, type LayerSpecification, type StyleSpecification } from 'maplibre-gl';
import { PMTiles, Protocol } from 'pmtiles';
import type { Scheme } from '../../theme/theme.svelte';
import { palettes } from '../palette';

const SOURCE = 'protomaps';
/** They need a sprite, and with it another file to host. */
const WITH_ICONS = new Set(['roads_oneway', 'roads_shields', 'pois']);
const ATTRIBUTION =
  '<a href="https://protomaps.com" target="_blank" rel="noopener">Protomaps</a> ' +
  '<a href="https://www.openstreetmap.org/copyright" target="_blank" rel="noopener">© OpenStreetMap</a>';

const protocol = new Protocol();
addProtocol('pmtiles', protocol.tile);

/** The operator's own tiles, in the colours of the bundled map; names are drawn from the fonts of the machine. */
export async function pmtilesStyle(
  address: string,
  scheme: Scheme,
  language: string,
): Promise<StyleSpecification> {
  const url = new URL(address, document.baseURI).href;
  const tiles = new PMTiles(url);
  await tiles.getHeader();
  protocol.add(tiles);
  return {
    version: 8,
    sources: { [SOURCE]: { type: 'vector', url: `pmtiles://${url}`, attribution: ATTRIBUTION } },
    layers: styledLayers(scheme, language),
  };
}

export function styledLayers(scheme: Scheme, language: string): LayerSpecification[] {
  const { sea, land } = palettes[scheme];
  const flavour = { ...namedFlavor(scheme), background: sea, water: sea, earth: land };
  return layers(SOURCE, flavour, { lang: language })
    .filter(({ id }) => !WITH_ICONS.has(id))
    .map(withoutIcon);
}

function withoutIcon(layer: LayerSpecification): LayerSpecification {
  if (layer.type !== 'symbol' || !layer.layout?.['icon-image']) return layer;
  const layout = { ...layer.layout };
  delete layout['icon-image'];
  return { ...layer, layout };
}
