/** Positions are whole numbers until the map's centre is subtracted: floats alone would tremble at street zoom. */
export const VERTEX = `#version 300 es
precision highp float;
precision highp int;

in ivec4 aWay;      // from x, from y, to x, to y
in vec3 aMeta;      // start s, duration s, course rad
in uvec4 aLook;     // shape, tone

uniform ivec2 uCentre;
uniform mat4 uMatrix;
uniform vec2 uScale;
uniform float uTime, uExtrapolation, uSize, uHalo;
uniform bool uDots;
uniform vec3 uTones[3];

flat out int vShape;
flat out vec2 vTurn;
flat out vec3 vTone;
flat out float vSize;

void main() {
  float part = clamp((uTime - aMeta.x) / max(aMeta.y, .001), 0., uExtrapolation);
  vec2 place = (vec2(aWay.xy - uCentre) + vec2(aWay.zw - aWay.xy) * part) * uScale;
  gl_Position = uMatrix * vec4(place, 0., 1.);
  vShape = int(aLook.x);
  if (vShape == 3) gl_Position = vec4(2., 2., 2., 1.);
  if (uDots && vShape == 1) vShape = 0;
  vTurn = vec2(cos(aMeta.z), sin(aMeta.z));
  vTone = uTones[aLook.y];
  vSize = uSize * (uHalo > 0. ? uHalo : 1.);
  gl_PointSize = vSize;
}`;

/** Draws disc, arrow or ring into the square of a point; colours leave premultiplied. */
export const FRAGMENT = `#version 300 es
precision highp float;

flat in int vShape;
flat in vec2 vTurn;
flat in vec3 vTone;
flat in float vSize;

uniform vec3 uOutline, uAccent;
uniform float uAlpha, uHalo, uPixel;

out vec4 colour;

float arrow(vec2 p) {
  p = vec2(abs(p.x * vTurn.x + p.y * vTurn.y), p.y * vTurn.x - p.x * vTurn.y);
  float side = dot(p - vec2(0., -.86), vec2(.915, -.403));
  float back = dot(p - vec2(0., .36), vec2(-.447, .894));
  return max(side, back);
}

float coverage(float distance) {
  return clamp(.5 - distance * vSize * .5, 0., 1.);
}

void main() {
  vec2 p = gl_PointCoord * 2. - 1.;
  if (uHalo > 0.) {
    float ring = abs(length(p) - .84) - 2. * uPixel / vSize;
    float body = coverage(length(p) - .84) * .22;
    colour = vec4(uAccent, 1.) * max(coverage(ring), body);
    return;
  }
  float edge = min(3. * uPixel / vSize, .24);
  float shape = vShape == 1 ? arrow(p) : length(p) - .62;
  float outer = coverage(shape - (vShape == 1 ? 0. : edge * .6));
  float inner = coverage(shape + (vShape == 1 ? edge : edge * .4));
  vec3 body = vTone;
  if (vShape == 2) body = mix(vTone, uOutline, coverage(length(p) - .62 + edge * 1.8));
  colour = vec4(mix(uOutline, body, inner), 1.) * outer * uAlpha;
}`;
