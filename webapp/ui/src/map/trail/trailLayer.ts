import type { CustomLayerInterface, CustomRenderMethodInput, Map } from 'maplibre-gl';
import type { Fleet, Vehicle } from '../../fleet/fleet.svelte';
import { centred, sendCentre } from '../centre';
import { overlay } from '../layering';
import type { Look } from '../look';
import type { Rgb } from '../palette';
import { createProgram, type Program } from '../program';
import { dotAt, leadTo, LEG_WORDS, legsOf, type Legs, type Trail } from './legs';
import { TRAIL_SHADERS } from './shaders';

export const TRAIL = 'trail';

const RADIUS = 2;
const CASING = 1.5;
const DOT = 5;

/** Draws where the selected vehicle came from, up to its mark as it glides. */
export class TrailLayer implements CustomLayerInterface {
  readonly id = TRAIL;
  readonly type = 'custom';
  legs: Legs = legsOf([], 0);
  private map: Map | undefined;
  private program: Program<(typeof TRAIL_SHADERS.uniforms)[number]> | undefined;
  private buffer: WebGLBuffer | undefined;
  private layout: WebGLVertexArrayObject | undefined;
  /** What the legs were made from. */
  private made: { vehicle?: Vehicle; version?: number; until?: number } = {};

  constructor(
    private readonly fleet: Fleet,
    private readonly look: Look,
    private readonly trail: Trail,
  ) {}

  onAdd(map: Map, gl: WebGL2RenderingContext): void {
    this.map = map;
    this.program = createProgram(gl, TRAIL_SHADERS);
    this.buffer = gl.createBuffer();
    this.layout = gl.createVertexArray();
    gl.bindVertexArray(this.layout);
    gl.bindBuffer(gl.ARRAY_BUFFER, this.buffer);
    for (const location of [0, 1]) {
      gl.enableVertexAttribArray(location);
      gl.vertexAttribDivisor(location, 1);
    }
    gl.bindVertexArray(null);
    this.made = {};
  }

  onRemove(_map: Map, gl: WebGL2RenderingContext): void {
    if (this.program) gl.deleteProgram(this.program.program);
    if (this.buffer) gl.deleteBuffer(this.buffer);
    if (this.layout) gl.deleteVertexArray(this.layout);
    this.program = this.buffer = this.layout = undefined;
  }

  render(gl: WebGL2RenderingContext, { defaultProjectionData }: CustomRenderMethodInput): void {
    if (!this.map || !this.program || !this.buffer || !this.layout) return;
    const vehicle = this.look.selected;
    if (!vehicle || !this.update(vehicle)) return;
    const { marks } = this.fleet;
    leadTo(this.legs, marks.shown(vehicle.slot, marks.seconds(performance.now())));
    const { cursor } = this.trail;
    if (cursor) dotAt(this.legs, cursor);

    const { uniforms } = this.program;
    const { palette, dimmed } = this.look;
    const pixel = this.map.getPixelRatio();
    gl.useProgram(this.program.program);
    gl.bindVertexArray(this.layout);
    gl.bindBuffer(gl.ARRAY_BUFFER, this.buffer);
    gl.bufferData(gl.ARRAY_BUFFER, this.legs.words, gl.DYNAMIC_DRAW);
    sendCentre(gl, uniforms, centred(defaultProjectionData.mainMatrix, this.map.getCenter()));
    gl.uniform2f(uniforms.uHalfScreen, gl.drawingBufferWidth / 2, gl.drawingBufferHeight / 2);
    gl.uniform1f(uniforms.uAlpha, dimmed ? 0.5 : 1);
    gl.uniform1f(uniforms.uPixel, pixel);
    overlay(gl);
    const { count } = this.legs;
    this.draw(gl, 0, count, (RADIUS + CASING) * pixel, palette.outline, palette.outline);
    this.draw(gl, 0, count, RADIUS * pixel, palette.trailOld, palette.accent);
    if (cursor) {
      this.draw(gl, count, 1, (DOT + CASING) * pixel, palette.outline, palette.outline);
      this.draw(gl, count, 1, DOT * pixel, palette.accent, palette.accent);
    }
    gl.bindVertexArray(null);
  }

  private draw(
    gl: WebGL2RenderingContext,
    first: number,
    count: number,
    radius: number,
    old: Rgb,
    young: Rgb,
  ): void {
    const { uniforms } = this.program!;
    const bytes = LEG_WORDS * 4;
    gl.vertexAttribIPointer(0, 4, gl.INT, bytes, first * bytes);
    gl.vertexAttribPointer(1, 3, gl.FLOAT, false, bytes, first * bytes + 16);
    gl.uniform1f(uniforms.uRadius, radius);
    gl.uniform3fv(uniforms.uOld, old);
    gl.uniform3fv(uniforms.uNew, young);
    gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, 4, count);
  }

  /** Makes the legs anew when the track or the mark's aim changed; false if there is nothing to draw. */
  private update(vehicle: Vehicle): boolean {
    const { version, points } = this.trail;
    const { fixTime } = this.fleet.fix(vehicle);
    const { made } = this;
    if (made.vehicle !== vehicle || made.version !== version || made.until !== fixTime) {
      this.legs = legsOf(points, fixTime);
      this.made = { vehicle, version, until: fixTime };
    }
    return this.legs.count > 0;
  }
}
