// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.page;

/** What the page is looked at on. */
enum Device {
    DESKTOP(View.DESKTOP.calmly()),
    PHONE(View.PHONE.calmly());

    private final View view;

    Device(View view) {
        this.view = view;
    }

    View view() {
        return view;
    }
}
