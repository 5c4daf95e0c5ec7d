import { GLIDING, GLIDING_UNIFORMS, PLACING, PLACING_UNIFORMS } from '../shaders';

/** A label is a rectangle at its mark, on whole pixels so that its letters stay sharp. */
const VERTEX = `#version 300 es
precision highp float;
precision highp int;

in ivec4 aWay;      // from x, from y, to x, to y
in vec2 aMeta;      // start s, duration s
in vec4 aBox;       // left, top, width, height from the mark, CSS pixels
in vec2 aCell;      // left, top in the atlas, CSS pixels
${PLACING}
${GLIDING}
uniform vec2 uHalfScreen, uAtlas;
uniform float uPixel;

out vec2 vAt;

void main() {
  vec4 mark = placed(aWay.xy, aWay.zw, glided(aMeta.x, aMeta.y));
  vec2 corner = vec2(float(gl_VertexID & 1), float(gl_VertexID >> 1));
  vec2 size = aBox.zw * uPixel;
  vec2 middle = mark.xy / mark.w * uHalfScreen;
  vec2 topLeft = round(middle + vec2(aBox.x, -aBox.y) * uPixel + uHalfScreen) - uHalfScreen;
  gl_Position = vec4((topLeft + vec2(corner.x, -corner.y) * size) / uHalfScreen, 0., 1.);
  vAt = (aCell + corner * aBox.zw) / uAtlas;
}`;

const FRAGMENT = `#version 300 es
precision highp float;

in vec2 vAt;
uniform sampler2D uNames;
uniform float uAlpha;
out vec4 colour;

void main() {
  colour = texture(uNames, vAt) * uAlpha;
}`;

export const LABEL_SHADERS = {
  vertex: VERTEX,
  fragment: FRAGMENT,
  attributes: ['aWay', 'aMeta', 'aBox', 'aCell'],
  uniforms: [...PLACING_UNIFORMS, ...GLIDING_UNIFORMS, 'uHalfScreen', 'uAtlas', 'uPixel', 'uNames', 'uAlpha'],
} as const;
