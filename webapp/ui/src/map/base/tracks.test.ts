import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Feature, LineString, MultiPolygon, Point, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { roads } from '../../../roads.mjs';
import type { Roads } from './roads';

const ROOT = '../../position-simulator/';
const EARTH_RADIUS = 6_371_009;
/** Metres. The coast of the bundled world is drawn that coarsely: a harbour road may lie in its sea. */
const COAST = 4000;

const features = roads(`${ROOT}src/main/resources/tracks`).features;
const ways = features.filter(
  (it): it is Feature<LineString, Roads['features'][0]['properties']> => it.geometry.type === 'LineString',
);
const land = landPolygons();

describe('the tracks', () => {
  it('are twelve or more, in Europe and Korea, by road, in towns, by bus and by sea', () => {
    expect(ways.length).toBeGreaterThanOrEqual(12);
    expect(ways.filter(({ geometry }) => geometry.coordinates[0]![0]! > 120).length).toBeGreaterThanOrEqual(
      4,
    );
    expect(new Set(ways.map((way) => way.properties.kind))).toEqual(
      new Set(['road', 'town', 'bus', 'ferry']),
    );
  });

  it('are what their routes draw', () => {
    execFileSync(process.execPath, [`${ROOT}tracks/draw.mjs`, '--check']);
  });

  it.each(ways)('$properties.name is drawn finely', ({ geometry }) => {
    expect(geometry.coordinates.length).toBeGreaterThanOrEqual(150);
    const legs = geometry.coordinates.slice(1).map((to, i) => metres(geometry.coordinates[i]!, to));
    expect(Math.max(...legs)).toBeLessThanOrEqual(2000);
    expect(Math.min(...legs)).toBeGreaterThan(0);
  });

  it.each(ways)('$properties.name passes the places it names', (way) => {
    const places = placesOf(way);
    expect(places.length).toBeGreaterThanOrEqual(2);
    for (const place of places) {
      const nearest = Math.min(
        ...way.geometry.coordinates.map((at) => metres(at, place.geometry.coordinates)),
      );
      expect(nearest, place.properties.name).toBeLessThan(100);
    }
  });

  it.each(ways.filter((way) => way.properties.kind !== 'ferry'))(
    '$properties.name stays on land',
    ({ geometry }) => {
      for (const at of geometry.coordinates) expect(onLand(at), String(at)).toBe(true);
    },
  );

  it.each(ways.filter((way) => way.properties.kind === 'ferry'))(
    '$properties.name stays at sea',
    ({ geometry }) => {
      const fromHarbour = (at: Position) =>
        Math.min(metres(at, geometry.coordinates[0]!), metres(at, geometry.coordinates.at(-1)!));
      const open = geometry.coordinates.filter((at) => fromHarbour(at) > COAST);
      expect(open.length).toBeGreaterThan(100);
      for (const at of open) expect(inPolygons(at), String(at)).toBe(false);
    },
  );

  it('would be seen to leave the land', () => {
    expect(onLand([3.0, 53.5])).toBe(false);
  });
});

/** The places that follow a way among the features are its own. */
function placesOf(way: Feature): Feature<Point, { name: string }>[] {
  const places = features.slice(features.indexOf(way as never) + 1);
  const end = places.findIndex((it) => it.geometry.type === 'LineString');
  return places.slice(0, end < 0 ? undefined : end) as never;
}

/** On land, or as near to it as the coast may be wrong. */
function onLand(at: Position): boolean {
  const [lon, lat] = at as [number, number];
  const [dLat, dLon] = [COAST / 111_195, COAST / 111_195 / Math.cos((lat * Math.PI) / 180)];
  return [
    [0, 0],
    [0, dLat],
    [0, -dLat],
    [dLon, 0],
    [-dLon, 0],
  ].some(([x, y]) => inPolygons([lon + x!, lat + y!]));
}

function inPolygons(at: Position): boolean {
  return land.some(
    ({ polygon, holds }) =>
      holds(at) && polygon.reduce((inside, ring) => (crosses(ring, at) ? !inside : inside), false),
  );
}

/** Whether a line from the point to the east crosses the ring an odd number of times. */
function crosses(ring: Position[], [x, y]: Position): boolean {
  let odd = false;
  ring.forEach(([x1, y1], i) => {
    const [x2, y2] = ring[(i + 1) % ring.length]!;
    if (y1! > y! !== y2! > y! && x! < ((x2! - x1!) * (y! - y1!)) / (y2! - y1!) + x1!) odd = !odd;
  });
  return odd;
}

/** Each with the box around it, as most are far away. */
function landPolygons() {
  const world = JSON.parse(readFileSync('node_modules/world-atlas/land-50m.json', 'utf8')) as Topology<{
    land: GeometryCollection;
  }>;
  const polygons = feature(world, world.objects.land).features.flatMap(({ geometry }) =>
    geometry.type === 'Polygon'
      ? [(geometry as Polygon).coordinates]
      : (geometry as MultiPolygon).coordinates,
  );
  return polygons.map((polygon) => {
    const [lons, lats] = [0, 1].map((axis) => polygon[0]!.map((at) => at[axis]!)) as [number[], number[]];
    const [west, east, south, north] = [
      Math.min(...lons),
      Math.max(...lons),
      Math.min(...lats),
      Math.max(...lats),
    ];
    return {
      polygon,
      holds: ([lon, lat]: Position) => lon! >= west && lon! <= east && lat! >= south && lat! <= north,
    };
  });
}

/** On a plane, which is right within a percent for such distances. */
function metres([lon1, lat1]: Position, [lon2, lat2]: Position): number {
  const toRadians = Math.PI / 180;
  const middle = ((lat1! + lat2!) / 2) * toRadians;
  return EARTH_RADIUS * toRadians * Math.hypot(lat2! - lat1!, (lon2! - lon1!) * Math.cos(middle));
}
