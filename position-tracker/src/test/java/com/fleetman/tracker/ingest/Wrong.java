// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.ingest;

/** What can be wrong at the end of a day. */
enum Wrong {
    /** A position that should be stored is not, or one is that should not be. */
    LOST,
    /** Of two reports of one time, the other one is stored. */
    OTHER_REPORT,
    /** A position still waits to be judged. */
    NOT_JUDGED,
    /** A position is trusted otherwise, or its speed, course or standing is another. */
    MISJUDGED,
    /** A vehicle's state is not what its track says. */
    STATE,
    /** Other reports are set down as rejected. */
    REJECTED,
    /** Those who listen do not know of it. */
    UNTOLD
}
