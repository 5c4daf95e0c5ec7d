// SPDX-License-Identifier: Apache-2.0
// A route as its author knows it, and the line that a vehicle drives along it.

/** At the least, so that a vehicle's way is a line and not a few corners. */
const LEAST_POINTS = 160;
/** Metres; a leg on the map should not be longer. */
const LONGEST_LEG = 1800;
const METRES_A_DEGREE = 111_195;
/** Points between two corners from which those of the track are chosen. */
const FINE = 500;

/** How the line between two places runs: a main road and a ship's way in curves, a town's streets straight. */
const CURVED = new Set(["road", "path", "sea"]);
const STRAIGHT = new Set(["streets", "plan"]);

/** Reads a file of routes/: see the README there. */
export function route(file) {
  const [head, ...rest] = file.trim().split("\n\n");
  const settings = Object.fromEntries(
    head.split("\n").map((line) => line.split(/: (.*)/s)),
  );
  const { name, category, way } = settings;
  if (!CURVED.has(way) && !STRAIGHT.has(way))
    throw new Error(`${name}: unknown way '${way}'`);
  const toDegrees = way === "plan" ? streetPlan(settings) : (at) => at;
  const corners = rest
    .join("\n")
    .split("\n")
    .map((line) => corner(name, line, toDegrees));
  return {
    name,
    category,
    way,
    places: corners.filter((it) => it.name),
    points: line(
      corners.map((it) => it.at),
      CURVED.has(way),
    ),
  };
}

function corner(route, line, toDegrees) {
  const [, first, second, name, stop] =
    /^(-?[\d.]+) (-?[\d.]+)(?: (.+?))?( \(stop\))?$/.exec(line) ?? [];
  if (second === undefined) throw new Error(`${route}: not a place: '${line}'`);
  return {
    at: toDegrees([Number(first), Number(second)]),
    name,
    stop: stop !== undefined,
  };
}

/** Blocks east and north of a town's corner, all turned a little as towns are. */
function streetPlan({ origin, block, turn }) {
  const [lat, lon] = numbers(origin);
  const [width, depth] = numbers(block);
  const angle = (Number(turn) * Math.PI) / 180;
  return ([east, north]) => {
    const [x, y] = [east * width, north * depth];
    return [
      lat + (y * Math.cos(angle) + x * Math.sin(angle)) / METRES_A_DEGREE,
      lon +
        (x * Math.cos(angle) - y * Math.sin(angle)) /
          (METRES_A_DEGREE * cosine(lat)),
    ];
  };
}

function numbers(list) {
  return list.split(" ").map(Number);
}

/** The points of the line through all corners, each corner one of them. */
function line(corners, curved) {
  const ways = corners.slice(1).map((_, i) => wayTo(i + 1, corners, curved));
  const total = ways.reduce((sum, way) => sum + lengthOf(way), 0);
  const step = Math.min(LONGEST_LEG, total / LEAST_POINTS);
  return [
    corners[0],
    ...ways.flatMap((way) =>
      evenly(way, Math.max(1, Math.ceil(lengthOf(way) / step))),
    ),
  ];
}

/** The line to a corner from the one before it, much finer than it will be. */
function wayTo(corner, corners, curved) {
  const [from, to] = [corners[corner - 1], corners[corner]];
  const around = [
    corners[corner - 2] ?? from,
    from,
    to,
    corners[corner + 1] ?? to,
  ];
  return Array.from({ length: FINE + 1 }, (_, k) =>
    between(around, k / FINE, curved),
  );
}

function lengthOf(way) {
  return way.slice(1).reduce((sum, point, i) => sum + metres(way[i], point), 0);
}

/** So many points along it, equally far apart, without its first and with its last. */
function evenly(way, count) {
  const step = lengthOf(way) / count;
  const points = [];
  let along = 0;
  way.slice(1).forEach((point, i) => {
    along += metres(way[i], point);
    if (along >= step * (points.length + 1) && points.length < count - 1)
      points.push(point);
  });
  return [...points, way.at(-1)];
}

/** A point of the way from the second of four to the third; curved after Catmull and Rom. */
function between([before, from, to, after], t, curved) {
  return [0, 1].map((i) => {
    const [a, b, c, d] = [before[i], from[i], to[i], after[i]];
    if (!curved) return b + (c - b) * t;
    return (
      0.5 *
      (2 * b +
        (c - a) * t +
        (2 * a - 5 * b + 4 * c - d) * t ** 2 +
        (3 * b - a - 3 * c + d) * t ** 3)
    );
  });
}

/** On a plane, which is right within a percent for the few kilometres between corners. */
export function metres([lat1, lon1], [lat2, lon2]) {
  return (
    METRES_A_DEGREE *
    Math.hypot(lat2 - lat1, (lon2 - lon1) * cosine((lat1 + lat2) / 2))
  );
}

function cosine(degrees) {
  return Math.cos((degrees * Math.PI) / 180);
}
