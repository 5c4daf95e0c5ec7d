// SPDX-License-Identifier: Apache-2.0
package com.fleetman.local.launch;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

import com.fleetman.local.control.ControlServer;
import com.fleetman.local.control.FleetControl;
import com.fleetman.local.home.Home;
import com.fleetman.local.process.Children;
import com.fleetman.local.process.Guard;
import com.fleetman.local.process.ProcessSpec;
import com.fleetman.local.supervision.Fleet;
import com.fleetman.local.supervision.Limits;
import com.fleetman.local.supervision.ServiceStatus;

/** The fleet with its guard and its control door, ended once however many ask for it. */
final class RunningFleet {
    private final Fleet fleet;
    private final Guard guard;
    private final ControlServer control;
    private final Narrator narrator;
    private final AtomicBoolean closed = new AtomicBoolean();

    private RunningFleet(Fleet fleet, Guard guard, ControlServer control, Narrator narrator) {
        this.fleet = fleet;
        this.guard = guard;
        this.control = control;
        this.narrator = narrator;
    }

    static RunningFleet open(Home home, List<ProcessSpec> processes, FleetBroker broker, Narrator narrator,
            InstantSource clock) throws IOException {
        Guard guard = Guard.start();
        Children children = new Children(home.logs(), home.processes(), guard);
        Fleet fleet = new Fleet(processes, children, narrator, Limits.USUAL, clock);
        ControlServer control = ControlServer.open(new FleetControl(fleet, broker.settings(), clock), home.control());
        return new RunningFleet(fleet, guard, control, narrator);
    }

    CompletableFuture<Void> start() {
        narrator.say("Starting %d processes", fleet.names().size());
        return fleet.start();
    }

    List<ServiceStatus> status() {
        return fleet.status();
    }

    void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        try {
            fleet.stop();
            control.close();
            guard.close();
            narrator.say("Fleetman is down.");
        } catch (IOException | InterruptedException failure) {
            narrator.say("Stopping went wrong: %s", failure);
        }
    }
}
