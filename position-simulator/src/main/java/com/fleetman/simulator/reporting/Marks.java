// SPDX-License-Identifier: Apache-2.0
package com.fleetman.simulator.reporting;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

import com.fleetman.messaging.report.PositionReport;
import com.fleetman.messaging.report.Release;
import com.fleetman.simulator.fleet.Fleet;
import com.fleetman.simulator.fleet.Vehicle;
import com.fleetman.simulator.settings.SimulatorProperties;

/**
 * What reports say beside the place: of which kind the vehicle is, and whether they are for a dark release.
 *
 * @param dark names of the vehicles whose reports are
 */
record Marks(Set<String> dark) {
    static final Marks NONE = new Marks(Set.of());

    /** @throws InvalidConfigurationPropertyValueException when one of them is no vehicle of the fleet */
    static Marks of(List<String> dark, Fleet fleet) {
        Set<String> names = fleet.vehicles().stream().map(Vehicle::name).collect(Collectors.toSet());
        for (String vehicle : dark) {
            if (!names.contains(vehicle)) {
                throw new InvalidConfigurationPropertyValueException(SimulatorProperties.DARK_VEHICLES, vehicle,
                        "must name vehicles of this fleet");
            }
        }
        return new Marks(Set.copyOf(dark));
    }

    Map<String, String> of(Vehicle vehicle) {
        String category = vehicle.category().wireName();
        return dark.contains(vehicle.name())
                ? Map.of(PositionReport.CATEGORY, category, Release.ATTRIBUTE, Release.DARK)
                : Map.of(PositionReport.CATEGORY, category);
    }
}
