import { mount } from 'svelte';
import './app.css';
import App from './App.svelte';
import { language } from './messages/language.svelte';
import { preferences } from './settings/preferences.svelte';
import { units } from './units/units.svelte';

const RELOADED = 'fleetman.reloaded';

// A page opened before a release asks for files that are gone after it: the new page knows their new names.
addEventListener('vite:preloadError', (event) => {
  if (sessionStorage.getItem(RELOADED)) return;
  sessionStorage.setItem(RELOADED, 'true');
  event.preventDefault();
  location.reload();
});

preferences.start();
units.start(navigator.languages);
await language.start(navigator.languages);
mount(App, { target: document.getElementById('app')! });
