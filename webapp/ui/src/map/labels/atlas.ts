import { LABEL_HEIGHT } from './placement';
import type { Palette } from '../palette';

const COLUMNS = 4;
const ROWS = 16;
const CELL_WIDTH = 176;
const PADDING = 4;
const FONT = `500 12px system-ui, 'Segoe UI', 'Noto Sans', sans-serif`;

/** Where a label is in the atlas, in CSS pixels. */
export interface Cell {
  left: number;
  top: number;
}

/** One texture with the written names of the vehicles that have a label now. */
export class LabelAtlas {
  readonly width = COLUMNS * CELL_WIDTH;
  readonly height = ROWS * LABEL_HEIGHT;
  private readonly texture: WebGLTexture;
  private readonly pen: CanvasRenderingContext2D;
  private readonly written = new Map<string, number>();
  private readonly free = Array.from({ length: COLUMNS * ROWS }, (_, i) => i);
  private readonly widths = new Map<string, number>();
  private palette: Palette | undefined;

  constructor(
    private readonly gl: WebGL2RenderingContext,
    readonly pixel: number,
  ) {
    const canvas = document.createElement('canvas');
    canvas.width = Math.ceil(CELL_WIDTH * pixel);
    canvas.height = Math.ceil(LABEL_HEIGHT * pixel);
    this.pen = canvas.getContext('2d', { willReadFrequently: true })!;
    this.texture = gl.createTexture();
    gl.bindTexture(gl.TEXTURE_2D, this.texture);
    gl.texStorage2D(gl.TEXTURE_2D, 1, gl.RGBA8, canvas.width * COLUMNS, canvas.height * ROWS);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.LINEAR);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
  }

  bind(): void {
    this.gl.activeTexture(this.gl.TEXTURE0);
    this.gl.bindTexture(this.gl.TEXTURE_2D, this.texture);
  }

  release(): void {
    this.gl.deleteTexture(this.texture);
  }

  /** How wide a label is, in CSS pixels. */
  widthOf(name: string): number {
    let width = this.widths.get(name);
    if (width === undefined) {
      this.pen.setTransform(1, 0, 0, 1, 0, 0);
      this.pen.font = FONT;
      width = Math.min(CELL_WIDTH, Math.ceil(this.pen.measureText(name).width) + 2 * PADDING);
      if (this.widths.size > 5000) this.widths.clear();
      this.widths.set(name, width);
    }
    return width;
  }

  /** Keeps the labels named, forgets all others; a new palette has them all written anew. */
  keep(labels: ReadonlySet<string>, palette: Palette): void {
    for (const [label, cell] of this.written) {
      if (palette === this.palette && labels.has(label)) continue;
      this.written.delete(label);
      this.free.push(cell);
    }
    this.palette = palette;
  }

  /** Where a name is in the texture: it is written if it was not. A chosen one stands on a plate. */
  cell(name: string, chosen: boolean): Cell | undefined {
    const key = labelKey(name, chosen);
    let cell = this.written.get(key);
    if (cell === undefined) {
      cell = this.free.pop();
      if (cell === undefined || !this.palette) return undefined;
      this.written.set(key, cell);
      this.write(name, chosen, this.palette, cell);
    }
    return { left: (cell % COLUMNS) * CELL_WIDTH, top: Math.floor(cell / COLUMNS) * LABEL_HEIGHT };
  }

  private write(name: string, chosen: boolean, palette: Palette, cell: number): void {
    const { pen, pixel, gl } = this;
    const { canvas } = pen;
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.clearRect(0, 0, canvas.width, canvas.height);
    pen.scale(pixel, pixel);
    pen.font = FONT;
    pen.textBaseline = 'middle';
    const width = this.widthOf(name);
    const shown = shortened(pen, name, CELL_WIDTH - 2 * PADDING);
    if (chosen) {
      pen.fillStyle = palette.plate;
      pen.beginPath();
      pen.roundRect(0, 1, width, LABEL_HEIGHT - 2, 5);
      pen.fill();
    } else {
      pen.strokeStyle = palette.nameHalo;
      pen.lineWidth = 3.5;
      pen.lineJoin = 'round';
      pen.strokeText(shown, PADDING, LABEL_HEIGHT / 2 + 0.5);
    }
    pen.fillStyle = chosen ? palette.onPlate : palette.name;
    pen.fillText(shown, PADDING, LABEL_HEIGHT / 2 + 0.5);

    this.bind();
    gl.pixelStorei(gl.UNPACK_FLIP_Y_WEBGL, false);
    gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, true);
    const x = (cell % COLUMNS) * canvas.width;
    const y = Math.floor(cell / COLUMNS) * canvas.height;
    gl.texSubImage2D(gl.TEXTURE_2D, 0, x, y, gl.RGBA, gl.UNSIGNED_BYTE, canvas);
  }
}

export function labelKey(name: string, chosen: boolean): string {
  return `${chosen ? '*' : ' '}${name}`;
}

function shortened(pen: CanvasRenderingContext2D, name: string, room: number): string {
  if (pen.measureText(name).width <= room) return name;
  let end = name.length;
  while (end > 1 && pen.measureText(`${name.slice(0, end)}…`).width > room) end--;
  return `${name.slice(0, end)}…`;
}
