// The simulator's tracks as one GeoJSON: the ways that vehicles drive, and the places beside them.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ENTITIES = { '&lt;': '<', '&amp;': '&' };

/** What a track's way and category are to the map. */
function kindOf(way, category) {
  if (way === 'sea') return 'ferry';
  if (way === 'road') return 'road';
  return category === 'bus' ? 'bus' : 'town';
}

/** @param {string} folder of GPX files, as position-simulator/tracks draws them */
export function roads(folder) {
  const files = readdirSync(folder).filter((file) => file.endsWith('.gpx'));
  const features = files.sort().flatMap((file) => track(file, readFileSync(join(folder, file), 'utf8')));
  return { type: 'FeatureCollection', features };
}

function track(file, gpx) {
  const name = first(gpx, /<trk>\s*<name>([^<]+)</);
  const kind = kindOf(first(gpx, /<desc>([^<]+)</), first(gpx, /<desc>[^<]*<\/desc>\s*<type>([^<]+)</));
  const places = [...gpx.matchAll(/<wpt lat="([^"]+)" lon="([^"]+)"><name>([^<]+)<\/name>(<type>stop)?/g)];
  const points = [...gpx.matchAll(/<trkpt lat="([^"]+)" lon="([^"]+)"/g)].map(position);
  if (!name || points.length < 2)
    throw new Error(`${file} is not a track as position-simulator/tracks draws them`);
  return [
    feature({ type: 'LineString', coordinates: points }, { kind, name }),
    ...places.map((place, i) =>
      feature(
        { type: 'Point', coordinates: position(place) },
        { kind: 'place', name: plain(place[3]), rank: rank(kind, i, places.length, Boolean(place[4])) },
      ),
    ),
  ];
}

/** 1 is the biggest: a road leads from town to town, and what lies between is smaller; then come stops and squares. */
function rank(kind, index, count, stop) {
  if (kind !== 'road') return 3;
  if (index === 0 || index === count - 1) return 1;
  return stop ? 3 : 2;
}

function feature(geometry, properties) {
  return { type: 'Feature', geometry, properties };
}

function position([, lat, lon]) {
  return [Number(lon), Number(lat)];
}

function first(text, pattern) {
  const found = pattern.exec(text)?.[1];
  return found && plain(found);
}

function plain(text) {
  return text.replace(/&lt;|&amp;/g, (entity) => ENTITIES[entity]);
}
