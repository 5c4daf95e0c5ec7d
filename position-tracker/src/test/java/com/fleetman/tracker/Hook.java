// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker;

/** Something that may happen while a batch is handled. */
public interface Hook {
    Hook NOTHING = new Hook() {
        @Override
        public void at(String moment) {
            // Nothing happens.
        }

        @Override
        public boolean halfWay() {
            return false;
        }
    };

    /** May throw, or take its time while others go on. */
    void at(String moment);

    /** Whether what is written in one go is to be written in two, with something happening in between. */
    boolean halfWay();
}
