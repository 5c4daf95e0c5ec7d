import { mount } from 'svelte';
import './app.css';
import App from './App.svelte';
import { build } from './build';
import { language } from './messages/language.svelte';
import { preferences } from './settings/preferences.svelte';
import { units } from './units/units.svelte';
import { reloadOnce } from './versions/reloadOnce';

addEventListener('vite:preloadError', (event) => {
  if (reloadOnce(build, sessionStorage, () => location.reload())) event.preventDefault();
});

preferences.start();
units.start(navigator.languages);
await language.start(navigator.languages);
mount(App, { target: document.getElementById('app')! });
