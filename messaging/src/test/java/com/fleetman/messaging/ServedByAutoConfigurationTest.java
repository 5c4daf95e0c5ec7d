// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging;

import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
    void aSettingNamesTheVersionAndEveryMeterCarriesIt() {
        process.withPropertyValues("fleetman.version=v2").run(context -> {
            assertThat(context.getBean(ServedBy.class).toString()).startsWith("position-tracker;v2;");
            SimpleMeterRegistry registry = new SimpleMeterRegistry();
            registry.config().meterFilter(context.getBean(MeterFilter.class));
            assertThat(registry.counter("anything").getId().getTag("version")).isEqualTo("v2");
            assertThat(registry.counter("jvm.info", "version", "25").getId().getTag("version")).isEqualTo("25");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "v 2", "v2;evil", "-v2", "v2.", "a-version-that-is-longer-than-a-person-reads"})
    void aVersionThatIsNoShortLabelStopsTheStart(String version) {
        process.withPropertyValues("fleetman.version=" + version)
                .run(context -> assertThat(context).getFailure()
                        .rootCause()
                        .hasMessageContaining("version")
                        .hasMessageContaining("must be like v2 or 1.4.0"));
    }

    @Test
    void aProcessThatCountsNothingStarts() {
        process.withClassLoader(new FilteredClassLoader(MeterBinder.class))
                .run(context -> assertThat(context).hasSingleBean(ServedBy.class).doesNotHaveBean("processInfo"));
    }
}
