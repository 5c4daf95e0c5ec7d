/**
 * Where a place is on the screen. Places are whole numbers until the map's centre is subtracted: floats alone would
 * tremble at street zoom, and 32 bits wrap around the antimeridian the short way.
 */
export const PLACING = `
uniform ivec2 uCentre;
uniform mat4 uMatrix;
uniform vec2 uScale;

vec4 placed(ivec2 from, ivec2 to, float part) {
  vec2 place = (vec2(from - uCentre) + vec2(to - from) * part) * uScale;
  return uMatrix * vec4(place, 0., 1.);
}`;

export const PLACING_UNIFORMS = ['uCentre', 'uMatrix', 'uScale'] as const;

/** How far between its last two fixes a mark is. */
export const GLIDING = `
uniform float uTime, uExtrapolation;

float glided(float start, float duration) {
  return clamp((uTime - start) / max(duration, .001), 0., uExtrapolation);
}`;

export const GLIDING_UNIFORMS = ['uTime', 'uExtrapolation'] as const;
