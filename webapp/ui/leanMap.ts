import { transformWithOxc, type Plugin } from 'vite';

const SOURCES = 'node_modules/maplibre-gl/src/';

/**
 * Parts of MapLibre that only its worker runs, which has them all, or that only a globe needs: what the page itself
 * gets instead. The vehicles are drawn on a flat map, whatever a style says.
 */
const REPLACED: Record<string, string> = {
  'geo/projection/projection_factory.ts': `
    import { MercatorCameraHelper } from './mercator_camera_helper.ts';
    import { MercatorProjection } from './mercator_projection.ts';
    import { createMercatorTransform } from './mercator_transform.ts';
    export const createProjectionFromName = (_, constrainOverride) => ({
      projection: new MercatorProjection(),
      transform: createMercatorTransform({ constrainOverride }),
      cameraHelper: new MercatorCameraHelper(),
    });`,
  // Which way the lines of a label lean; what lays labels out is the worker's.
  'symbol/symbol_layout.ts': `
    export const getAnchorJustification = (anchor) => /(left|right)$/.exec(anchor)?.[0] ?? 'center';
    export const performSymbolLayout = () => { throw new Error('labels are laid out in the worker'); };`,
  'symbol/bidi.ts': `
    const elsewhere = () => { throw new Error('labels are laid out in the worker'); };
    export { elsewhere as processBidirectionalText, elsewhere as processStyledBidirectionalText };`,
  // To ask the page what is drawn finds nothing in tiles of this kind; they are drawn all the same.
  'source/vector_tile_mlt.ts': `export class MLTVectorTile { layers = {}; }`,
};

/**
 * Builds MapLibre from its own sources instead of its finished bundle, without what this page never runs:
 * an eighth less to load.
 */
export function leanMap(): Plugin {
  return {
    name: 'lean-map',
    apply: 'build',
    enforce: 'pre',
    resolveId(id, importer) {
      if (id !== 'maplibre-gl') return null;
      return this.resolve(`maplibre-gl/package.json`, importer).then(
        (found) => found && found.id.replace('package.json', 'src/index.ts'),
      );
    },
    load(id) {
      const [, path] = id.split(SOURCES);
      return path === undefined ? null : (REPLACED[path] ?? null);
    },
    // As MapLibre compiles itself: a field that is only declared must not hide what a base class has put there.
    transform(code, id) {
      if (!id.includes(SOURCES) || !id.endsWith('.ts')) return null;
      return transformWithOxc(code, id, {
        typescript: { removeClassFieldsWithoutInitializer: true },
        assumptions: { setPublicClassFields: true },
      });
    },
    // A new version may name its parts otherwise: better no build than a large one.
    buildEnd() {
      const loaded = new Set([...this.getModuleIds()].map((id) => id.split(SOURCES)[1]));
      const missing = Object.keys(REPLACED).filter((path) => !loaded.has(path));
      if (missing.length > 0)
        this.error(`MapLibre has no ${missing.join(', ')} any more: look at leanMap.ts`);
    },
  };
}
