// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.load;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Configuration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import com.fleetman.messaging.broker.ReportPublisher;

/** The program that publishes a load, as a process of its own; it ends when its standard input does. */
@Command(name = "publish", hidden = true, description = "Publishes reports, and writes each that was confirmed into a ledger.")
public final class PublishCommand implements Callable<Integer> {
    @Option(names = "--ledger", required = true)
    @SuppressWarnings("NullAway.Init")
    private Path ledger;

    @Option(names = "--load", required = true)
    @SuppressWarnings("NullAway.Init")
    private String load;

    @Option(names = "--vehicles", required = true)
    private int vehicles;

    @Option(names = "--rate", required = true)
    private int rate;

    @Option(names = "--batch", required = true)
    private int batch;

    @Option(names = "-S", description = "a setting of messaging")
    private Map<String, String> settings = new HashMap<>();

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Messaging {}

    @Override
    public Integer call() throws InterruptedException {
        Map<String, Object> properties = new HashMap<>(settings);
        properties.put("spring.application.name", "load");
        properties.put("spring.main.banner-mode", "off");
        CountDownLatch end = new CountDownLatch(1);
        try (var context = new SpringApplicationBuilder(Messaging.class).web(WebApplicationType.NONE)
                .properties(properties)
                .run()) {
            Thread.ofVirtual().start(() -> countDownAtEndOfInput(end));
            new Publisher(context.getBean(ReportPublisher.class), new Ledger(ledger),
                    new LoadPlan(load, vehicles, rate, batch)).run(end);
        }
        return 0;
    }

    private static void countDownAtEndOfInput(CountDownLatch end) {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            end.countDown();
        }
    }
}
