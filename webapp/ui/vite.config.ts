import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

export default defineConfig(({ mode }) => ({
  // Relative: the page works below any path a gateway gives it.
  base: './',
  plugins: [svelte()],
  resolve: mode === 'test' ? { conditions: ['browser'] } : {},
  // The map's worker imports a chunk beside it, which the dependency optimiser would move.
  optimizeDeps: { exclude: ['maplibre-gl'] },
  worker: { format: 'es' },
  build: {
    target: 'es2023',
    modulePreload: { polyfill: false },
    // The content security policy allows no data: scripts, styles or fonts.
    assetsInlineLimit: 0,
    license: { fileName: 'licences.txt' },
    rolldownOptions: { checks: { pluginTimings: false } },
    // MapLibre alone is larger than the default limit; it is loaded beside the list, not before it.
    chunkSizeWarningLimit: 1200,
  },
  server: { proxy: { '/api': 'http://localhost:30020' } },
  test: { include: ['src/**/*.test.ts'] },
}));
