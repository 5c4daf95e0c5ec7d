import { HALO_RADIUS } from './markSize';
import { GLIDING, GLIDING_UNIFORMS, PLACING, PLACING_UNIFORMS } from './shaders';

const VERTEX = `#version 300 es
precision highp float;
precision highp int;

in ivec4 aWay;      // from x, from y, to x, to y
in vec3 aMeta;      // start s, duration s, course rad
in uvec4 aLook;     // shape, tone, frame
${PLACING}
${GLIDING}
uniform float uSize, uHalo;
uniform vec3 uTones[3];

flat out int vShape;
flat out vec2 vTurn;
flat out vec3 vTone;
flat out float vSize;
flat out float vRoom;

void main() {
  gl_Position = placed(aWay.xy, aWay.zw, glided(aMeta.x, aMeta.y));
  vShape = int(aLook.x);
  if (vShape == 3) gl_Position = vec4(2., 2., 2., 1.);
  vTurn = vec2(cos(aMeta.z), sin(aMeta.z));
  vTone = uTones[aLook.y];
  vSize = uSize * (uHalo > 0. ? uHalo : 1.);
  vRoom = aLook.z > 0u && uHalo == 0. ? 1.5 : 1.;
  gl_PointSize = vSize * vRoom;
}`;

/** Draws disc, arrow or ring into the square of a point, and a diamond around it; colours leave premultiplied. */
const FRAGMENT = `#version 300 es
precision highp float;

flat in int vShape;
flat in vec2 vTurn;
flat in vec3 vTone;
flat in float vSize;
flat in float vRoom;

uniform vec3 uOutline, uAccent, uCanary;
uniform float uAlpha, uHalo, uPixel;

out vec4 colour;

float arrow(vec2 p) {
  p = vec2(abs(p.x * vTurn.x + p.y * vTurn.y), p.y * vTurn.x - p.x * vTurn.y);
  float side = dot(p - vec2(0., -.92), vec2(.929, -.369));
  float back = dot(p - vec2(0., .42), vec2(-.436, .9));
  return max(side, back);
}

float coverage(float distance) {
  return clamp(.5 - distance * vSize * .5, 0., 1.);
}

void main() {
  vec2 p = (gl_PointCoord * 2. - 1.) * vRoom;
  if (uHalo > 0.) {
    float ring = abs(length(p) - ${HALO_RADIUS}) - 2. * uPixel / vSize;
    float body = coverage(length(p) - ${HALO_RADIUS}) * .22;
    colour = vec4(uAccent, 1.) * max(coverage(ring), body);
    return;
  }
  float edge = min(2.8 * uPixel / vSize, .15);
  float shape = vShape == 1 ? arrow(p) : length(p) - .54;
  float outer = coverage(shape - (vShape == 1 ? 0. : edge * .6));
  float inner = coverage(shape + (vShape == 1 ? edge : edge * .4));
  vec3 body = vTone;
  if (vShape == 2) body = mix(vTone, uOutline, coverage(length(p) - .54 + edge * 1.8));
  colour = vec4(mix(uOutline, body, inner), 1.) * outer;
  if (vRoom > 1.) {
    float line = abs((abs(p.x) + abs(p.y)) * .7071 - .86) - 2.2 * uPixel / vSize;
    vec4 frame = vec4(mix(uOutline, uCanary, coverage(line)), 1.) * coverage(line - 1.8 * uPixel / vSize);
    colour += frame * (1. - colour.a);
  }
  colour *= uAlpha;
}`;

export const VEHICLE_SHADERS = {
  vertex: VERTEX,
  fragment: FRAGMENT,
  attributes: ['aWay', 'aMeta', 'aLook'],
  uniforms: [
    ...PLACING_UNIFORMS,
    ...GLIDING_UNIFORMS,
    'uSize',
    'uHalo',
    'uTones',
    'uOutline',
    'uAccent',
    'uCanary',
    'uAlpha',
    'uPixel',
  ],
} as const;
