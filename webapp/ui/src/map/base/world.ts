import type {
  Feature,
  FeatureCollection,
  Geometry,
  MultiLineString,
  MultiPolygon,
  Point,
  Position,
} from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

export type WorldTopology = Topology<{
  countries: GeometryCollection<{ name: string }>;
  land: GeometryCollection;
}>;

/** The base map's shapes, ready for the map. */
export interface World {
  land: MultiPolygon;
  borders: MultiLineString;
  coast: MultiLineString;
  /** One point a country: a label on its polygons would be repeated on each of them. */
  labels: FeatureCollection<Point, { name: string; rank: number }>;
}

const FULL_NAMES: Record<string, string> = {
  'Bosnia and Herz.': 'Bosnia and Herzegovina',
  'Central African Rep.': 'Central African Republic',
  'Dem. Rep. Congo': 'DR Congo',
  'Dominican Rep.': 'Dominican Republic',
  'Eq. Guinea': 'Equatorial Guinea',
  'Faeroe Is.': 'Faroe Islands',
  'Falkland Is.': 'Falkland Islands',
  'Fr. Polynesia': 'French Polynesia',
  'N. Cyprus': 'Northern Cyprus',
  'S. Sudan': 'South Sudan',
  'Solomon Is.': 'Solomon Islands',
  'United States of America': 'United States',
  'W. Sahara': 'Western Sahara',
};

export function worldOf(topology: WorldTopology): World {
  const { countries, land } = topology.objects;
  return {
    land: { type: 'MultiPolygon', coordinates: shapes(feature(topology, land)).flatMap(polygons) },
    borders: lines(mesh(topology, countries, (a, b) => a !== b)),
    coast: lines(mesh(topology, countries, (a, b) => a === b)),
    labels: labels(feature(topology, countries).features),
  };
}

/**
 * Rings run on over 180° as on a globe; on a flat map they must not jump to the other edge. Longitudes may then
 * be past 180, which the map draws on the right side of the world.
 */
export function unrolled(line: Position[]): Position[] {
  let shift = 0;
  return line.map((point, i) => {
    const step = i === 0 ? 0 : point[0]! - line[i - 1]![0]!;
    if (step > 180) shift -= 360;
    if (step < -180) shift += 360;
    return [point[0]! + shift, point[1]!];
  });
}

/** A ring around a pole does not close on a flat map: it is led along the map's edge. */
export function unrolledRing(ring: Position[]): Position[] {
  const flat = unrolled(ring);
  const [first, last] = [flat[0]!, flat.at(-1)!];
  if (Math.abs(last[0]! - first[0]!) < 180) return flat;
  const edge = first[1]! < 0 ? -90 : 90;
  return [...flat, [last[0]!, edge], [first[0]!, edge], first];
}

function lines(mesh: MultiLineString): MultiLineString {
  return { type: 'MultiLineString', coordinates: mesh.coordinates.map(unrolled) };
}

function polygons(geometry: Geometry): Position[][][] {
  if (geometry.type === 'Polygon') return [geometry.coordinates.map(unrolledRing)];
  if (geometry.type === 'MultiPolygon') return geometry.coordinates.map((rings) => rings.map(unrolledRing));
  return [];
}

function shapes(land: Feature | FeatureCollection): Geometry[] {
  return (land.type === 'Feature' ? [land] : land.features).map(({ geometry }) => geometry);
}

function labels(countries: Feature<Geometry, { name: string }>[]): World['labels'] {
  const ranked = countries
    .map(({ geometry, properties }) => ({ name: properties.name, ...largest(geometry) }))
    .sort((a, b) => b.area - a.area);
  return {
    type: 'FeatureCollection',
    features: ranked.map(({ name, centre }, rank) => ({
      type: 'Feature',
      properties: { name: FULL_NAMES[name] ?? name, rank },
      geometry: { type: 'Point', coordinates: centre },
    })),
  };
}

function largest(geometry: Geometry): { centre: Position; area: number } {
  const pieces = polygons(geometry).map(([outer]) => centroid(outer!));
  return pieces.reduce((a, b) => (b.area > a.area ? b : a));
}

/** Centre of gravity of a ring; its area in degrees², shrunk towards the poles as the earth is. */
export function centroid(ring: Position[]): { centre: Position; area: number } {
  let twice = 0;
  let x = 0;
  let y = 0;
  for (let i = 1; i < ring.length; i++) {
    const [x0, y0] = ring[i - 1] as [number, number];
    const [x1, y1] = ring[i] as [number, number];
    const cross = x0 * y1 - x1 * y0;
    twice += cross;
    x += (x0 + x1) * cross;
    y += (y0 + y1) * cross;
  }
  if (twice === 0) return { centre: ring[0]!, area: 0 };
  const centre = [x / (3 * twice), y / (3 * twice)];
  return { centre, area: Math.abs(twice / 2) * Math.cos((centre[1]! * Math.PI) / 180) };
}
