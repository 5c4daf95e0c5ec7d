import { deltaX, toX, toY, X_STEPS, Y_STEPS } from '../fleet/mercator';

/** The map's centre in whole numbers, and the matrix that takes places given from there to the screen. */
export interface Centre {
  x: number;
  y: number;
  matrix: Float32Array;
}

/**
 * Moves a matrix's origin to the map's centre, in doubles. Graphics cards count in 32-bit floats: numbers that are
 * small at the centre of the screen keep a mark still at street zoom.
 */
export function centred(matrix: ArrayLike<number>, { lng, lat }: { lng: number; lat: number }): Centre {
  const y = toY(lat);
  const x = toX(lng);
  // A map that was dragged around the world has a centre past 180°, and its matrix knows it.
  const cx = x / X_STEPS + 0.5 + Math.round((lng - (x / X_STEPS) * 360) / 360);
  const cy = y / Y_STEPS + 0.5;
  const moved = Float32Array.from(matrix);
  for (let row = 0; row < 4; row++) {
    moved[12 + row] = matrix[row]! * cx + matrix[4 + row]! * cy + matrix[12 + row]!;
  }
  return { x, y, matrix: moved };
}

/** What a shader is told of the view. */
export interface CentreUniforms {
  uCentre: WebGLUniformLocation | null;
  uMatrix: WebGLUniformLocation | null;
  uScale: WebGLUniformLocation | null;
}

export function sendCentre(gl: WebGL2RenderingContext, at: CentreUniforms, { x, y, matrix }: Centre): void {
  gl.uniform2i(at.uCentre, x, y);
  gl.uniform2f(at.uScale, 1 / X_STEPS, 1 / Y_STEPS);
  gl.uniformMatrix4fv(at.uMatrix, false, matrix);
}

/** The shaders' sum in their 32-bit numbers: where on the screen (-1 to 1) a place is drawn. */
export function toClip({ x, y, matrix }: Centre, place: { x: number; y: number }): { x: number; y: number } {
  const f = Math.fround;
  const dx = f(f(deltaX(x, place.x)) * f(1 / X_STEPS));
  const dy = f(f((place.y - y) | 0) * f(1 / Y_STEPS));
  const row = (i: number) => f(f(f(matrix[i]! * dx) + f(matrix[4 + i]! * dy)) + matrix[12 + i]!);
  return { x: f(row(0) / row(3)), y: f(row(1) / row(3)) };
}
