export interface Program<Uniform extends string> {
  program: WebGLProgram;
  uniforms: Record<Uniform, WebGLUniformLocation | null>;
}

export interface Shaders<Uniform extends string> {
  vertex: string;
  fragment: string;
  /** In the order of their locations. */
  attributes: readonly string[];
  uniforms: readonly Uniform[];
}

/** Compiles a pair of shaders; a shader's own message is the error's. */
export function createProgram<Uniform extends string>(
  gl: WebGL2RenderingContext,
  { vertex, fragment, attributes, uniforms }: Shaders<Uniform>,
): Program<Uniform> {
  const program = gl.createProgram();
  for (const shader of [compile(gl, gl.VERTEX_SHADER, vertex), compile(gl, gl.FRAGMENT_SHADER, fragment)]) {
    gl.attachShader(program, shader);
    gl.deleteShader(shader);
  }
  attributes.forEach((name, location) => gl.bindAttribLocation(program, location, name));
  gl.linkProgram(program);
  if (!gl.getProgramParameter(program, gl.LINK_STATUS) && !gl.isContextLost()) {
    throw new Error(`the shaders do not link: ${gl.getProgramInfoLog(program)}`);
  }
  const locations = uniforms.map((name) => [name, gl.getUniformLocation(program, name)]);
  return { program, uniforms: Object.fromEntries(locations) };
}

function compile(gl: WebGL2RenderingContext, type: GLenum, source: string): WebGLShader {
  const shader = gl.createShader(type)!;
  gl.shaderSource(shader, source);
  gl.compileShader(shader);
  if (!gl.getShaderParameter(shader, gl.COMPILE_STATUS) && !gl.isContextLost()) {
    throw new Error(`a shader does not compile: ${gl.getShaderInfoLog(shader)}`);
  }
  return shader;
}
