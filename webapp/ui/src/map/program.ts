import { FRAGMENT, VERTEX } from './shaders';

const ATTRIBUTES = ['aWay', 'aMeta', 'aLook'] as const;
const UNIFORMS = [
  'uCentre',
  'uMatrix',
  'uScale',
  'uTime',
  'uExtrapolation',
  'uSize',
  'uHalo',
  'uDots',
  'uTones',
  'uOutline',
  'uAccent',
  'uAlpha',
  'uPixel',
] as const;

type Uniform = (typeof UNIFORMS)[number];

export interface Program {
  program: WebGLProgram;
  uniforms: Record<Uniform, WebGLUniformLocation | null>;
}

/** Compiles the vehicle shaders; a shader's own message is the error's. */
export function createProgram(gl: WebGL2RenderingContext): Program {
  const program = gl.createProgram();
  gl.attachShader(program, compile(gl, gl.VERTEX_SHADER, VERTEX));
  gl.attachShader(program, compile(gl, gl.FRAGMENT_SHADER, FRAGMENT));
  ATTRIBUTES.forEach((name, location) => gl.bindAttribLocation(program, location, name));
  gl.linkProgram(program);
  if (!gl.getProgramParameter(program, gl.LINK_STATUS) && !gl.isContextLost()) {
    throw new Error(`the vehicle shaders do not link: ${gl.getProgramInfoLog(program)}`);
  }
  const locations = UNIFORMS.map((name) => [name, gl.getUniformLocation(program, name)]);
  return { program, uniforms: Object.fromEntries(locations) };
}

function compile(gl: WebGL2RenderingContext, type: GLenum, source: string): WebGLShader {
  const shader = gl.createShader(type)!;
  gl.shaderSource(shader, source);
  gl.compileShader(shader);
  if (!gl.getShaderParameter(shader, gl.COMPILE_STATUS) && !gl.isContextLost()) {
    throw new Error(`a vehicle shader does not compile: ${gl.getShaderInfoLog(shader)}`);
  }
  return shader;
}
