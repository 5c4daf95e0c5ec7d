// SPDX-License-Identifier: Apache-2.0
package com.fleetman.local.control;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import com.fleetman.local.home.Home;

/** The commands that speak to a running launcher. */
public final class ControlCommands {
    private ControlCommands() {}

    public static List<Object> all() {
        return List.of(new Status(), new Stop(), new Start());
    }

    @Command(name = "status", description = "each service: state, process, port, uptime, restarts, memory")
    static final class Status implements Callable<Integer> {
        @Override
        public Integer call() throws IOException {
            return print(client().get("status"));
        }
    }

    @Command(name = "stop", description = "stop one service until it is started again")
    static final class Stop implements Callable<Integer> {
        @Parameters(paramLabel = "SERVICE")
        private String service = "";

        @Override
        public Integer call() throws IOException {
            return print(client().post("stop", service));
        }
    }

    @Command(name = "start", description = "start it again")
    static final class Start implements Callable<Integer> {
        @Parameters(paramLabel = "SERVICE")
        private String service = "";

        @Override
        public Integer call() throws IOException {
            return print(client().post("start", service));
        }
    }

    private static ControlClient client() {
        return new ControlClient(Home.fromEnvironment().control());
    }

    private static int print(Optional<Reply> reply) {
        if (reply.isEmpty()) {
            System.err.println(ControlClient.NOTHING_RUNS);
            return 1;
        }
        boolean fine = reply.get().status() == Reply.OK;
        (fine ? System.out : System.err).println(reply.get().text());
        return fine ? 0 : 1;
    }
}
