import type { CustomLayerInterface, CustomRenderMethodInput, Map } from 'maplibre-gl';
import type { Fleet, Vehicle } from '../fleet/fleet.svelte';
import { EXTRAPOLATION } from '../fleet/motion';
import { centred, sendCentre, toClip, type Centre } from './centre';
import { overlay } from './layering';
import type { Look } from './look';
import { MarkBuffer } from './markBuffer';
import { haloSize, markSize } from './markSize';
import { createProgram, type Program } from './program';
import { VEHICLE_SHADERS } from './vehicleShaders';

export const VEHICLES = 'vehicles';

type VehicleProgram = Program<(typeof VEHICLE_SHADERS.uniforms)[number]>;

/** Draws the whole fleet in one call; between two fixes only the time changes. */
export class VehicleLayer implements CustomLayerInterface {
  readonly id = VEHICLES;
  readonly type = 'custom';
  frames = 0;
  private centre: Centre | undefined;
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

    this.centre = centred(defaultProjectionData.mainMatrix, this.map.getCenter());
    sendCentre(gl, uniforms, this.centre);
    gl.uniform1f(uniforms.uTime, this.fleet.marks.seconds(performance.now()));
    gl.uniform1f(uniforms.uExtrapolation, EXTRAPOLATION);
    gl.uniform1f(uniforms.uSize, size * pixel);
    gl.uniform1f(uniforms.uPixel, pixel);
    gl.uniform1f(uniforms.uAlpha, dimmed ? 0.5 : 1);
    gl.uniform3fv(uniforms.uTones, palette.tones.flat());
    gl.uniform3fv(uniforms.uOutline, palette.outline);
    gl.uniform3fv(uniforms.uAccent, palette.accent);
    gl.uniform3fv(uniforms.uCanary, palette.canary);
    overlay(gl);

    gl.uniform1f(uniforms.uHalo, 0);
    gl.drawArrays(gl.POINTS, 0, this.fleet.size);
    for (const vehicle of new Set([hovered, selected])) {
      if (vehicle) this.drawRaised(gl, vehicle, haloSize(size) / size);
    }
    gl.bindVertexArray(null);
    this.frames++;
    this.onDrawn();
  }

  /** Where the shader would put a vehicle now, by its own sum: CSS pixels from the top left corner. */
  drawn({ slot }: Vehicle): { x: number; y: number } | undefined {
    if (!this.map || !this.centre) return undefined;
    const { marks } = this.fleet;
    const { x, y } = toClip(this.centre, marks.shown(slot, marks.seconds(performance.now())));
    const { clientWidth, clientHeight } = this.map.getContainer();
    return { x: ((x + 1) / 2) * clientWidth, y: ((1 - y) / 2) * clientHeight };
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
