// Builds the page into the given folder, doing nothing when nothing has changed:
//   node build.mjs <outdir>
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, extname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { roads } from './roads.mjs';

const LEAST_NODE = [20, 19];
const COMPRESSED = new Set(['.js', '.mjs', '.css', '.html', '.json', '.svg', '.txt', '.webmanifest']);

/** What vehicles drive along, so that the map knows their roads. */
const TRACKS = '../../position-simulator/src/main/resources/tracks';

const here = dirname(fileURLToPath(import.meta.url));
const out = process.argv[2] ? resolve(process.argv[2]) : fail('usage: node build.mjs <outdir>');
const at = (...path) => join(here, ...path);

checkNode();
const installed = `${process.version} ${digest([at('package.json'), at('package-lock.json'), at('.npmrc')])}`;
if (read(at('node_modules', '.stamp')) !== installed) {
  // Only errors: one package of the map names a newer Node than it needs.
  npm('ci', '--no-audit', '--no-fund', '--loglevel', 'error');
  writeFileSync(at('node_modules', '.stamp'), installed);
}

mkdirSync(at('generated'), { recursive: true });
writeFileSync(at('generated', 'roads.json'), JSON.stringify(roads(at(TRACKS))));

// The page's build is named after its sources: the same sources give the same files below the same path.
const build = digest([
  ...[
    'package-lock.json',
    'index.html',
    'vite.config.ts',
    'leanMap.ts',
    'preloadMap.ts',
    'svelte.config.js',
    'tsconfig.json',
    'build.mjs',
  ].map((file) => at(file)),
  ...files(at('src')),
  ...files(at('public')),
  ...files(at('generated')),
]).slice(0, 12);
// The stamp lies beside the output, not in it: all that is in it is served.
const stamp = join(dirname(out), 'web.stamp');
const built = `${process.version} ${build}`;
if (read(stamp) !== built || !existsSync(join(out, 'index.html'))) {
  rmSync(stamp, { force: true });
  mkdirSync(out, { recursive: true });
  process.env.PAGE_BUILD = build;
  run(process.execPath, [
    at('node_modules/vite/bin/vite.js'),
    'build',
    '--logLevel',
    'warn',
    '--emptyOutDir',
    '--outDir',
    out,
  ]);
  files(out).forEach(compress);
  writeFileSync(stamp, built);
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < LEAST_NODE[0] || (major === LEAST_NODE[0] && minor < LEAST_NODE[1])) {
    fail(
      `the page needs Node ${LEAST_NODE.join('.')} or newer, this is ${process.versions.node}: install one and put it first on the PATH`,
    );
  }
}

function npm(...args) {
  const command = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  run(command, args, 'npm was not found: install it beside Node and put it on the PATH');
}

function run(command, args, missing = `${command} could not be started`) {
  const done = spawnSync(command, args, { cwd: here, stdio: 'inherit', shell: command.endsWith('.cmd') });
  if (done.error) fail(missing);
  if (done.status !== 0) fail(`${[command, ...args].join(' ')} ended with ${done.status ?? done.signal}`);
}

function compress(file) {
  if (!COMPRESSED.has(extname(file)) || statSync(file).size < 1024) return;
  const bytes = readFileSync(file);
  writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
  writeFileSync(
    `${file}.br`,
    brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
  );
}

function files(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

function digest(paths) {
  const hash = createHash('sha256');
  for (const path of paths) hash.update(`\0${path.slice(here.length)}\0`).update(readFileSync(path));
  return hash.digest('hex');
}

function read(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

function fail(message) {
  console.error(`build.mjs: ${message}`);
  process.exit(1);
}
