// The same stream on Leaflet's markers, without a map below them: they glide from fix to fix at each frame, as on the
// page of Fleetman, or with ?jump are put where the fix is.
const map = L.map('map', { zoomControl: false }).setView([49, 11], 5);
const jumping = location.search === '?jump';
const marks = [];
let frames = 0;

function take({ vehicles = [], i, a, o }) {
  const now = performance.now();
  for (const { i: index } of vehicles) {
    const icon = L.divIcon({ className: 'mark', iconSize: [10, 10] });
    marks[index] = { marker: L.marker([0, 0], { icon, keyboard: false, interactive: false }) };
  }
  i.forEach((index, n) => {
    const mark = marks[index];
    const to = [a[n] / 1e5, o[n] / 1e5];
    mark.from = mark.to ? at(mark, now) : to;
    mark.to = to;
    mark.start = now;
    if (vehicles.length > 0) mark.marker.setLatLng(to).addTo(map);
    else if (jumping) mark.marker.setLatLng(to);
  });
}

function at({ from, to, start }, now) {
  const part = Math.min((now - start) / 1000, 1.3);
  return [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part];
}

function draw() {
  const now = performance.now();
  for (const mark of marks) mark.marker.setLatLng(at(mark, now));
  frames++;
  requestAnimationFrame(draw);
}

function drawn() {
  frames++;
  requestAnimationFrame(drawn);
}

const live = new EventSource('/api/live');
live.addEventListener('snapshot', ({ data }) => {
  take(JSON.parse(data));
  requestAnimationFrame(jumping ? drawn : draw);
  document.documentElement.dataset.ready = 'true';
});
live.addEventListener('fixes', ({ data }) => take(JSON.parse(data)));

window.fleetman = {
  frames: () => frames,
  vehicles: () => marks.map(({ marker }) => ({ lat: marker.getLatLng().lat, lon: marker.getLatLng().lng })),
};
