// SPDX-License-Identifier: Apache-2.0
// Draws the built-in tracks: each file in routes/ becomes a GPX file of the simulator.
//   node position-simulator/tracks/draw.mjs            writes them
//   node position-simulator/tracks/draw.mjs --check    says which would come out differently
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { route } from "./route.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const gpxFolder = join(here, "../src/main/resources/tracks");
const check = process.argv.includes("--check");

const names = readdirSync(join(here, "routes")).map((file) =>
  basename(file, ".txt"),
);
const stale = names.filter((name) => {
  const drawn = gpx(
    route(readFileSync(join(here, "routes", `${name}.txt`), "utf8")),
  );
  const file = join(gpxFolder, `${name}.gpx`);
  const same = existsSync(file) && readFileSync(file, "utf8") === drawn;
  if (!same && !check) writeFileSync(file, drawn);
  return !same;
});
const strays = readdirSync(gpxFolder).filter(
  (file) => file.endsWith(".gpx") && !names.includes(basename(file, ".gpx")),
);

for (const name of stale)
  console.log(
    `${name}: ${check ? "its GPX is not what its route draws" : "drawn"}`,
  );
for (const stray of strays) console.log(`${stray}: has no route`);
if (strays.length > 0 || (check && stale.length > 0)) process.exit(1);

function gpx({ name, category, way, places, points }) {
  const at = ([lat, lon]) => `lat="${lat.toFixed(5)}" lon="${lon.toFixed(5)}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gpx version="1.1" creator="Fleetman" xmlns="http://www.topografix.com/GPX/1/1">',
    ...places.map(
      (place) =>
        `  <wpt ${at(place.at)}><name>${text(place.name)}</name>${place.stop ? "<type>stop</type>" : ""}</wpt>`,
    ),
    "  <trk>",
    `    <name>${text(name)}</name>`,
    `    <desc>${way}</desc>`,
    `    <type>${category}</type>`,
    "    <trkseg>",
    ...points.map((point) => `      <trkpt ${at(point)}/>`),
    "    </trkseg>",
    "  </trk>",
    "</gpx>",
    "",
  ].join("\n");
}

function text(value) {
  return value.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
