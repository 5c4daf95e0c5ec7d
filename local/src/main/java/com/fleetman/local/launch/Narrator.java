// SPDX-License-Identifier: Apache-2.0
package com.fleetman.local.launch;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

import com.fleetman.local.process.ExitStatus;
import com.fleetman.local.supervision.FleetListener;

/** Tells the person at the terminal what happens. */
final class Narrator implements FleetListener {
    private final PrintStream out;

    Narrator(PrintStream out) {
        this.out = out;
    }

    @Override
    public void ready(String service, Duration after, boolean again) {
        say(again ? "%s is ready again after %s" : "  %-20s ready after %s", service, seconds(after));
    }

    @Override
    public void slow(String service, Duration since) {
        say("  %s has been starting for %s: ./fleet logs %s shows what it does", service, seconds(since), service);
    }

    @Override
    public void died(String service, ExitStatus status, Duration startsAgainIn) {
        say("%s died (%s): starting it again in %s", service, status, seconds(startsAgainIn));
    }

    @Override
    public void stopping(String service) {
        say("Stopping %s", service);
    }

    void up(FleetPlan plan) {
        say("Fleetman is up: %s", plan.url(Door.PAGE));
        say("""
                  API        %s/api/v1/vehicles
                  tracker    %s/actuator/health
                  simulator  %s/actuator/health
                  broker     %s
                  store      %s
                Ctrl-C stops everything. From another terminal: ./fleet status, logs, stop, start.""",
                plan.url(Door.GATEWAY),
                plan.url(Door.TRACKER),
                plan.url(Door.SIMULATOR),
                plan.url(Door.BROKER),
                plan.url(Door.STORE));
    }

    void say(String format, Object... arguments) {
        out.println(String.format(Locale.ROOT, format, arguments));
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
}
