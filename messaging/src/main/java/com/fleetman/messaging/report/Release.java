// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.report;

/** The mark of a request or report that is meant for another release than all others. */
public final class Release {
    /** The header that carries it, of HTTP requests and of messages. */
    public static final String HEADER = "x-fleetman-release";
    /** The release that nothing gets to but what is marked for it. */
    public static final String DARK = "dark";
    /** The attribute of a report that becomes the header. */
    public static final String ATTRIBUTE = "release";

    private Release() {}
}
