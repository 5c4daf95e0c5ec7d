import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { leanMap } from './leanMap.ts';
import { preloadMap } from './preloadMap.ts';

// Names this build of the page; build.mjs makes it of the sources.
const build = process.env.PAGE_BUILD ?? 'dev';

export default defineConfig(({ mode }) => ({
  // Relative: the page works below any path a gateway gives it.
  base: './',
  plugins: [leanMap(), preloadMap(), svelte()],
  define: { __BUILD__: JSON.stringify(build) },
  resolve: mode === 'test' ? { conditions: ['browser'] } : {},
  // The map's worker imports a chunk beside it, which the dependency optimiser would move.
  optimizeDeps: { exclude: ['maplibre-gl'] },
  worker: { format: 'es' },
  build: {
    target: 'es2023',
    modulePreload: { polyfill: false },
    // A path of its own for each build: while two are served side by side, a gateway can send each browser's requests
    // to the one that has the files, and neither is asked for the other's.
    assetsDir: `v/${build}`,
    license: { fileName: `v/${build}/licences.txt` },
    // The content security policy allows no data: scripts, styles or fonts.
    assetsInlineLimit: 0,
    rolldownOptions: { checks: { pluginTimings: false } },
    // MapLibre alone is larger than the default limit; it is loaded beside the list, not before it.
    chunkSizeWarningLimit: 1200,
  },
  server: { proxy: { '/api': 'http://localhost:30020' } },
  test: { include: ['src/**/*.test.ts'] },
}));
