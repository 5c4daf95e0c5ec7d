// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.report;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SlotTest {
    @Test
    void aVehiclesSlotIsPartOfTheWireContract() {
        assertThat(Slot.of("City Truck")).isEqualTo(29);
        assertThat(Slot.of("화물 1")).isEqualTo(60);
    }

    @Test
    void aFleetSpreadsEvenlyOverTheSlots() {
        assertThat(IntStream.range(0, 64_000)
                .boxed()
                .collect(Collectors.groupingBy(i -> Slot.of("Vehicle " + i), Collectors.counting())))
                .hasSize(Slot.COUNT)
                .allSatisfy((slot, vehicles) -> assertThat(vehicles).isBetween(800L, 1200L));
    }
}
