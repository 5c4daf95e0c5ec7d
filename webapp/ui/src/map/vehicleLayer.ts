import type { CustomLayerInterface, CustomRenderMethodInput, Map } from 'maplibre-gl';
import type { Fleet, Vehicle } from '../fleet/fleet.svelte';
import { EXTRAPOLATION } from '../fleet/motion';
import { centred, sendCentre } from './centre';
import { overlay } from './layering';
import type { Look } from './look';
import { MarkBuffer } from './markBuffer';
import { markSize } from './markSize';
import { createProgram, type Program } from './program';
import { VEHICLE_SHADERS } from './vehicleShaders';

export const VEHICLES = 'vehicles';

type VehicleProgram = Program<(typeof VEHICLE_SHADERS.uniforms)[number]>;

/** Draws the whole fleet in one call; between two fixes only the time changes. */
export class VehicleLayer implements CustomLayerInterface {
  readonly id = VEHICLES;
  readonly type = 'custom';
  frames = 0;
  private map: Map | undefined;
  private program: VehicleProgram | undefined;
  private buffer: MarkBuffer | undefined;

  constructor(
    private readonly fleet: Fleet,
    private readonly look: Look,
    private readonly onDrawn: () => void,
  ) {}

  onAdd(map: Map, gl: WebGL2RenderingContext): void {
    this.map = map;
    this.program = createProgram(gl, VEHICLE_SHADERS);
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
    const { palette, dimmed, selected, hovered } = this.look;
    const pixel = this.map.getPixelRatio();
    const size = markSize(this.map.getZoom(), this.fleet.size);
    gl.useProgram(this.program.program);
    this.buffer.update();

    sendCentre(gl, uniforms, centred(defaultProjectionData.mainMatrix, this.map.getCenter()));
    gl.uniform1f(uniforms.uTime, this.fleet.marks.seconds(performance.now()));
    gl.uniform1f(uniforms.uExtrapolation, EXTRAPOLATION);
    gl.uniform1f(uniforms.uSize, size * pixel);
    gl.uniform1f(uniforms.uPixel, pixel);
    gl.uniform1f(uniforms.uAlpha, dimmed ? 0.5 : 1);
    gl.uniform3fv(uniforms.uTones, palette.tones.flat());
    gl.uniform3fv(uniforms.uOutline, palette.outline);
    gl.uniform3fv(uniforms.uAccent, palette.accent);
    overlay(gl);

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
}
