import { PLACING, PLACING_UNIFORMS } from '../shaders';

/** A leg is a rectangle around the line from one place to the next, with room for round ends. */
const VERTEX = `#version 300 es
precision highp float;
precision highp int;

in ivec4 aLeg;      // from x, from y, to x, to y
in vec3 aAge;       // at from, at to, gap
${PLACING}
uniform vec2 uHalfScreen;
uniform float uRadius;

out vec2 vPlace;
out float vAge;
flat out float vLength;
flat out float vGap;

void main() {
  vec4 a = placed(aLeg.xy, aLeg.zw, 0.);
  vec4 b = placed(aLeg.xy, aLeg.zw, 1.);
  vec2 from = a.xy / a.w * uHalfScreen;
  vec2 way = b.xy / b.w * uHalfScreen - from;
  vLength = length(way);
  vec2 along = vLength > 0. ? way / vLength : vec2(1., 0.);
  float end = float(gl_VertexID & 1);
  float side = float(gl_VertexID >> 1) * 2. - 1.;
  float reach = uRadius + 1.;
  vPlace = vec2(end * vLength + (end * 2. - 1.) * reach, side * reach);
  vec2 at = from + along * vPlace.x + vec2(-along.y, along.x) * vPlace.y;
  vAge = mix(aAge.x, aAge.y, end);
  vGap = aAge.z;
  gl_Position = vec4(at / uHalfScreen, 0., 1.);
}`;

const FRAGMENT = `#version 300 es
precision highp float;

in vec2 vPlace;
in float vAge;
flat in float vLength;
flat in float vGap;

uniform vec3 uOld, uNew;
uniform float uRadius, uAlpha, uPixel;

out vec4 colour;

void main() {
  float past = vPlace.x - clamp(vPlace.x, 0., vLength);
  float inside = uRadius - length(vec2(past, vPlace.y));
  float alpha = clamp(inside + .5, 0., 1.) * uAlpha;
  if (vGap > .5 && mod(vPlace.x, 10. * uPixel) > 5. * uPixel) alpha = 0.;
  if (alpha == 0.) discard;
  colour = vec4(mix(uOld, uNew, vAge), 1.) * alpha;
}`;

export const TRAIL_SHADERS = {
  vertex: VERTEX,
  fragment: FRAGMENT,
  attributes: ['aLeg', 'aAge'],
  uniforms: [...PLACING_UNIFORMS, 'uHalfScreen', 'uRadius', 'uOld', 'uNew', 'uAlpha', 'uPixel'],
} as const;
