import { MARK_BYTES, MARK_WORDS, type Marks } from '../fleet/marks';

/** The copy of the marks on the graphics card: only what changed is sent again. */
export class MarkBuffer {
  private readonly buffer: WebGLBuffer;
  private readonly layout: WebGLVertexArrayObject;
  private capacity = 0;

  constructor(
    private readonly gl: WebGL2RenderingContext,
    private readonly marks: Marks,
  ) {
    this.buffer = gl.createBuffer();
    this.layout = gl.createVertexArray();
    gl.bindVertexArray(this.layout);
    gl.bindBuffer(gl.ARRAY_BUFFER, this.buffer);
    for (const location of [0, 1, 2]) gl.enableVertexAttribArray(location);
    gl.vertexAttribIPointer(0, 4, gl.INT, MARK_BYTES, 0);
    gl.vertexAttribPointer(1, 3, gl.FLOAT, false, MARK_BYTES, 16);
    gl.vertexAttribIPointer(2, 4, gl.UNSIGNED_BYTE, MARK_BYTES, 28);
    gl.bindVertexArray(null);
  }

  /** Leaves the layout bound, ready to draw. */
  update(): void {
    const { gl, marks } = this;
    gl.bindVertexArray(this.layout);
    gl.bindBuffer(gl.ARRAY_BUFFER, this.buffer);
    const changed = marks.takeChanged();
    if (this.capacity !== marks.capacity) {
      this.capacity = marks.capacity;
      gl.bufferData(gl.ARRAY_BUFFER, marks.words, gl.DYNAMIC_DRAW);
    } else if (changed) {
      const first = changed.low * MARK_WORDS;
      const length = (changed.high + 1) * MARK_WORDS - first;
      gl.bufferSubData(gl.ARRAY_BUFFER, first * 4, marks.words, first, length);
    }
  }

  release(): void {
    this.gl.deleteBuffer(this.buffer);
    this.gl.deleteVertexArray(this.layout);
  }
}
