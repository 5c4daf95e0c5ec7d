// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.web;

/** What a path names is not there; the message is fit to be shown to its sender. */
public final class NotFoundException extends RuntimeException {
    public NotFoundException(String detail) {
        super(detail);
    }
}
