import type { HtmlTagDescriptor, Plugin } from 'vite';

const MAP = 'src/map/fleetMap.ts';
const FIRST_WORLD = 'countries-110m';

/** Names in the page what its map will ask for, so that it comes beside the list and not after it. */
export function preloadMap(): Plugin {
  return {
    name: 'preload-map',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const files = Object.values(bundle);
        const map = files.find((file) => file.type === 'chunk' && file.facadeModuleId?.endsWith(MAP));
        const world = files.find(({ fileName }) => fileName.includes(FIRST_WORLD));
        if (map?.type !== 'chunk' || !world)
          throw new Error(`${MAP} or ${FIRST_WORLD} is not there any more`);
        const scripts = [map.fileName, ...map.imports].filter((name) => !html.includes(name));
        return [
          ...scripts.map((name) => preload(name, { rel: 'modulepreload' })),
          preload(world.fileName, { rel: 'preload', as: 'fetch' }),
        ];
      },
    },
  };
}

function preload(name: string, attrs: Record<string, string>): HtmlTagDescriptor {
  return { tag: 'link', attrs: { ...attrs, crossorigin: true, href: `./${name}` }, injectTo: 'head' };
}
