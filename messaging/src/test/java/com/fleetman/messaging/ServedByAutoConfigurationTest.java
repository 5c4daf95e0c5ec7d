// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging;

import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

/** Who a process says that it is. */
class ServedByAutoConfigurationTest {
    private final ApplicationContextRunner process = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ServedByAutoConfiguration.class))
            .withPropertyValues("spring.application.name=position-tracker");

    @Test
    void theMetricsSayTheSameAsTheAnswers() {
        process.run(context -> {
            SimpleMeterRegistry registry = new SimpleMeterRegistry();
            context.getBean(MeterBinder.class).bindTo(registry);

            ServedBy servedBy = context.getBean(ServedBy.class);
            assertThat(registry.get("fleetman.process.info")
                    .tags("service", "position-tracker", "version", servedBy.version(), "name", servedBy.instance())
                    .gauge()
                    .value()).isEqualTo(1);
        });
    }

    @Test
    void aProcessThatCountsNothingStarts() {
        process.withClassLoader(new FilteredClassLoader(MeterBinder.class))
                .run(context -> assertThat(context).hasSingleBean(ServedBy.class).doesNotHaveBean("processInfo"));
    }
}
