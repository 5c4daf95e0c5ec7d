import type { Fleet, Vehicle } from '../../fleet/fleet.svelte';
import { MARK_WORDS } from '../../fleet/marks';
import type { Cell } from './atlas';
import { LABEL_HEIGHT, type Placed } from './placement';

/** Of one label: its mark's from, to, start and duration; box; cell. */
const WORDS = 12;
const OF_MARK = 6;
const MOST = 64;

/** The labels on the graphics card: some dozens, sent anew with every frame. */
export class LabelBuffer {
  private readonly buffer: WebGLBuffer;
  private readonly layout: WebGLVertexArrayObject;
  private readonly words = new Int32Array(WORDS * MOST);
  private readonly numbers = new Float32Array(this.words.buffer);

  constructor(private readonly gl: WebGL2RenderingContext) {
    this.buffer = gl.createBuffer();
    this.layout = gl.createVertexArray();
    gl.bindVertexArray(this.layout);
    gl.bindBuffer(gl.ARRAY_BUFFER, this.buffer);
    gl.bufferData(gl.ARRAY_BUFFER, this.words.byteLength, gl.DYNAMIC_DRAW);
    for (const location of [0, 1, 2, 3]) {
      gl.enableVertexAttribArray(location);
      gl.vertexAttribDivisor(location, 1);
    }
    gl.vertexAttribIPointer(0, 4, gl.INT, WORDS * 4, 0);
    gl.vertexAttribPointer(1, 2, gl.FLOAT, false, WORDS * 4, 16);
    gl.vertexAttribPointer(2, 4, gl.FLOAT, false, WORDS * 4, 24);
    gl.vertexAttribPointer(3, 2, gl.FLOAT, false, WORDS * 4, 40);
    gl.bindVertexArray(null);
  }

  bind(): void {
    this.gl.bindVertexArray(this.layout);
  }

  /** Sends the labels; returns how many there are. */
  fill(
    fleet: Fleet,
    labels: ReadonlyMap<Vehicle, Placed>,
    cellOf: (name: string, of: Vehicle) => Cell | undefined,
  ): number {
    let count = 0;
    for (const [vehicle, { dx, dy, width }] of labels) {
      if (fleet.get(vehicle.id) !== vehicle || count === MOST) continue;
      const cell = cellOf(vehicle.name, vehicle);
      if (!cell) continue;
      const mark = vehicle.slot * MARK_WORDS;
      const at = count++ * WORDS;
      this.words.set(fleet.marks.words.subarray(mark, mark + OF_MARK), at);
      this.numbers.set([dx, dy, width, LABEL_HEIGHT, cell.left, cell.top], at + OF_MARK);
    }
    if (count === 0) return 0;
    const { gl } = this;
    gl.bindBuffer(gl.ARRAY_BUFFER, this.buffer);
    gl.bufferSubData(gl.ARRAY_BUFFER, 0, this.words, 0, count * WORDS);
    return count;
  }

  release(): void {
    this.gl.deleteBuffer(this.buffer);
    this.gl.deleteVertexArray(this.layout);
  }
}
