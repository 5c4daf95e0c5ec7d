import type { CustomLayerInterface, CustomRenderMethodInput, Map as LibreMap } from 'maplibre-gl';
import type { Fleet, Vehicle } from '../../fleet/fleet.svelte';
import { EXTRAPOLATION } from '../../fleet/motion';
import { boxOf } from '../base/gridLayer';
import { centred, sendCentre, type Centre } from '../centre';
import { overlay } from '../layering';
import type { Look } from '../look';
import { markSize } from '../markSize';
import { createProgram, type Program } from '../program';
import { sightOf } from '../sight';
import { LabelAtlas, labelKey } from './atlas';
import { candidatesOf } from './candidates';
import { LabelBuffer } from './labelBuffer';
import { placeLabels, type Placed, type Rect } from './placement';
import { roomOf } from './room';
import { LABEL_SHADERS } from './shaders';

export const VEHICLE_NAMES = 'vehicle-names';

const FROM_ZOOM = 4.5;
/** Marks drift apart and together slowly; a moved view shows new ones at once. */
const PLACED_EVERY_MS = 500;
const MOVED_EVERY_MS = 120;

/** Writes names beside marks where there is room; the names glide with their marks. */
export class LabelLayer implements CustomLayerInterface {
  readonly id = VEHICLE_NAMES;
  readonly type = 'custom';
  labels: ReadonlyMap<Vehicle, Placed> = new Map();
  private map: LibreMap | undefined;
  private program: Program<(typeof LABEL_SHADERS.uniforms)[number]> | undefined;
  private buffer: LabelBuffer | undefined;
  private atlas: LabelAtlas | undefined;
  private placedAt = -Infinity;
  private placedFor = '';

  constructor(
    private readonly fleet: Fleet,
    private readonly look: Look,
    private readonly avoided: () => Rect[],
  ) {}

  onAdd(map: LibreMap, gl: WebGL2RenderingContext): void {
    this.map = map;
    this.program = createProgram(gl, LABEL_SHADERS);
    this.buffer = new LabelBuffer(gl);
    this.placedAt = -Infinity;
  }

  onRemove(_map: LibreMap, gl: WebGL2RenderingContext): void {
    if (this.program) gl.deleteProgram(this.program.program);
    this.buffer?.release();
    this.atlas?.release();
    this.program = this.buffer = this.atlas = undefined;
  }

  render(gl: WebGL2RenderingContext, { defaultProjectionData }: CustomRenderMethodInput): void {
    if (!this.map || !this.program || !this.buffer) return;
    const pixel = this.map.getPixelRatio();
    const atlas = this.atlasFor(gl, pixel);
    const centre = centred(defaultProjectionData.mainMatrix, this.map.getCenter());
    this.place(atlas, centre);
    const { uniforms } = this.program;
    atlas.keep(new Set(this.keys()), this.look.palette);
    const count = this.buffer.fill(this.fleet, this.labels, (name, of) =>
      atlas.cell(name, of === this.look.selected),
    );
    if (count === 0) return;

    gl.useProgram(this.program.program);
    this.buffer.bind();
    sendCentre(gl, uniforms, centre);
    gl.uniform1f(uniforms.uTime, this.fleet.marks.seconds(performance.now()));
    gl.uniform1f(uniforms.uExtrapolation, EXTRAPOLATION);
    gl.uniform2f(uniforms.uHalfScreen, gl.drawingBufferWidth / 2, gl.drawingBufferHeight / 2);
    gl.uniform2f(uniforms.uAtlas, atlas.width, atlas.height);
    gl.uniform1f(uniforms.uPixel, pixel);
    gl.uniform1f(uniforms.uAlpha, this.look.dimmed ? 0.6 : 1);
    gl.uniform1i(uniforms.uNames, 0);
    atlas.bind();
    overlay(gl);
    gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, 4, count);
    gl.bindVertexArray(null);
  }

  private *keys(): Iterable<string> {
    for (const vehicle of this.labels.keys()) yield labelKey(vehicle.name, vehicle === this.look.selected);
  }

  private atlasFor(gl: WebGL2RenderingContext, pixel: number): LabelAtlas {
    if (this.atlas?.pixel !== pixel) {
      this.atlas?.release();
      this.atlas = new LabelAtlas(gl, pixel);
    }
    return this.atlas;
  }

  private place(atlas: LabelAtlas, centre: Centre): void {
    const map = this.map!;
    const now = performance.now();
    const { selected } = this.look;
    const zoom = map.getZoom();
    const wanted = [centre.x, centre.y, zoom, selected?.id, this.fleet.membership].join();
    const patience = wanted === this.placedFor ? PLACED_EVERY_MS : MOVED_EVERY_MS;
    if (now - this.placedAt < patience) return;
    this.placedAt = now;
    this.placedFor = wanted;
    const mark = markSize(zoom, this.fleet.size);
    const view = { sight: sightOf(boxOf(map.getBounds())), centre, zoom, mark, far: zoom < FROM_ZOOM };
    const candidates = candidatesOf(this.fleet, view, selected, (name) => atlas.widthOf(name), now);
    const avoided = candidates.length > 0 ? this.avoided() : [];
    this.labels = placeLabels(candidates, this.labels, { room: roomOf(map), avoided });
  }
}
