// SPDX-License-Identifier: Apache-2.0
package com.fleetman.gateway.tracker;

/**
 * A place in the original's history.
 *
 * @param lat degrees north, WGS-84
 * @param lng degrees east, WGS-84
 */
public record TrackPoint(double lat, double lng) {}
