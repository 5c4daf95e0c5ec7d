import { defineConfig, globalIgnores } from 'eslint/config';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import config from './svelte.config.js';

export default defineConfig(
  globalIgnores(['target/', 'generated/']),
  ts.configs.recommended,
  svelte.configs.recommended,
  { languageOptions: { globals: { ...globals.browser, ...globals.node } } },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig: config } },
    // The fleet lies outside fine-grained reactivity on purpose, addresses are made and thrown away.
    rules: { 'svelte/prefer-svelte-reactivity': 'off' },
  },
);
