// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.load;

/**
 * What a load publishes.
 *
 * @param name first word of its vehicles' names
 * @param vehicles how many
 * @param rate reports a second in all, at most
 * @param batch how many are published together
 */
public record LoadPlan(String name, int vehicles, int rate, int batch) {
    public LoadPlan named(String other) {
        return new LoadPlan(other, vehicles, rate, batch);
    }
}
