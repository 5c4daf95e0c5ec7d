import {
  MercatorCoordinate,
  type CustomLayerInterface,
  type CustomRenderMethodInput,
  type Map,
} from 'maplibre-gl';
import type { Fleet, Vehicle } from '../fleet/fleet.svelte';
import { X_STEPS, Y_STEPS } from '../fleet/mercator';
import { EXTRAPOLATION } from '../fleet/motion';
import { MarkBuffer } from './markBuffer';
import { markSize } from './markSize';
import type { Palette } from './palette';
import { createProgram, type Program } from './program';

export const VEHICLES = 'vehicles';

/** How marks are to look; read at every frame. */
export interface Look {
  palette: Palette;
  /** While the link is down marks are shown, but not as the truth. */
  dimmed: boolean;
  selected: Vehicle | undefined;
  hovered: Vehicle | undefined;
}

/** Draws the whole fleet in one call; between two fixes only the time changes. */
export class VehicleLayer implements CustomLayerInterface {
  readonly id = VEHICLES;
  readonly type = 'custom';
  frames = 0;
  private map: Map | undefined;
  private program: Program | undefined;
  private buffer: MarkBuffer | undefined;

  constructor(
    private readonly fleet: Fleet,
    private readonly look: () => Look,
    private readonly onDrawn: () => void,
  ) {}

  onAdd(map: Map, gl: WebGL2RenderingContext): void {
    this.map = map;
    this.program = createProgram(gl);
    this.buffer = new MarkBuffer(gl, this.fleet.marks);
  }

  onRemove(_map: Map, gl: WebGL2RenderingContext): void {
    this.buffer?.release();
    if (this.program) gl.deleteProgram(this.program.program);
    this.buffer = this.program = undefined;
  }

  render(gl: WebGL2RenderingContext, { defaultProjectionData }: CustomRenderMethodInput): void {
    if (!this.map || !this.program || !this.buffer) return;
    const { uniforms } = this.program;
    const { palette, dimmed, selected, hovered } = this.look();
    const pixel = this.map.getPixelRatio();
    const zoom = this.map.getZoom();
    const { size, dots } = markSize(zoom, this.fleet.size);
    gl.useProgram(this.program.program);
    this.buffer.update();

    this.placeCentre(gl, defaultProjectionData.mainMatrix);
    gl.uniform1f(uniforms.uTime, this.fleet.marks.seconds(performance.now()));
    gl.uniform1f(uniforms.uExtrapolation, EXTRAPOLATION);
    gl.uniform1f(uniforms.uSize, size * pixel);
    gl.uniform1f(uniforms.uPixel, pixel);
    gl.uniform1i(uniforms.uDots, dots ? 1 : 0);
    gl.uniform1f(uniforms.uAlpha, dimmed ? 0.5 : 1);
    gl.uniform3fv(uniforms.uTones, palette.tones.flat());
    gl.uniform3fv(uniforms.uOutline, palette.outline);
    gl.uniform3fv(uniforms.uAccent, palette.accent);

    gl.disable(gl.DEPTH_TEST);
    gl.disable(gl.STENCIL_TEST);
    gl.disable(gl.CULL_FACE);
    gl.enable(gl.BLEND);
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);

    gl.uniform1f(uniforms.uHalo, 0);
    gl.drawArrays(gl.POINTS, 0, this.fleet.size);
    for (const vehicle of new Set([hovered, selected])) {
      if (vehicle) this.drawRaised(gl, vehicle, 28 / size + 1);
    }
    gl.bindVertexArray(null);
    this.frames++;
    this.onDrawn();
  }

  /** A halo, and the mark again on top of its neighbours. */
  private drawRaised(gl: WebGL2RenderingContext, { slot }: Vehicle, halo: number): void {
    const { uHalo } = this.program!.uniforms;
    gl.uniform1f(uHalo, halo);
    gl.drawArrays(gl.POINTS, slot, 1);
    gl.uniform1f(uHalo, 0);
    gl.drawArrays(gl.POINTS, slot, 1);
  }

  /** Moves the matrix's origin to the map's centre, in doubles, so that the shader sees small numbers only. */
  private placeCentre(gl: WebGL2RenderingContext, matrix: ArrayLike<number>): void {
    const { uCentre, uMatrix, uScale } = this.program!.uniforms;
    const centre = MercatorCoordinate.fromLngLat(this.map!.getCenter());
    const x = Math.round((centre.x - 0.5) * X_STEPS);
    const y = Math.round((centre.y - 0.5) * Y_STEPS);
    const cx = x / X_STEPS + 0.5;
    const cy = y / Y_STEPS + 0.5;
    const moved = Float32Array.from(matrix);
    for (let row = 0; row < 4; row++) {
      moved[12 + row] = matrix[row]! * cx + matrix[4 + row]! * cy + matrix[12 + row]!;
    }
    gl.uniform2i(uCentre, x | 0, y | 0);
    gl.uniform2f(uScale, 1 / X_STEPS, 1 / Y_STEPS);
    gl.uniformMatrix4fv(uMatrix, false, moved);
  }
}
