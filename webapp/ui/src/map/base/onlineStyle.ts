import type { StyleSpecification } from 'maplibre-gl';

/** Reads an online style, without what our flat map, north up, cannot show. */
export async function loadOnlineStyle(address: string, signal: AbortSignal): Promise<StyleSpecification> {
  const response = await fetch(address, { signal });
  if (!response.ok) throw new Error(`the map style answered ${response.status}`);
  return flat(await response.json());
}

export function flat(style: StyleSpecification): StyleSpecification {
  if (style?.version !== 8 || !Array.isArray(style.layers)) throw new Error('this is no map style');
  const { version, sources, layers, sprite, glyphs } = style;
  const solid = layers.filter(({ type }) => type !== 'hillshade' && type !== 'fill-extrusion');
  return { version, sources, layers: solid, ...(sprite && { sprite }), ...(glyphs && { glyphs }) };
}
