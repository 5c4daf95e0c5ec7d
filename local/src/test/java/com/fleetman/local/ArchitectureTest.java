// SPDX-License-Identifier: Apache-2.0
package com.fleetman.local;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

@AnalyzeClasses(packages = "com.fleetman.local", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule featuresDoNotDependOnEachOtherInCircles = slices().matching("com.fleetman.local.(*)..")
            .should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule oneFeatureSpeaksToRabbitMq = noClasses().that()
            .resideOutsideOfPackage("com.fleetman.local.rabbitmq..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.rabbitmq..");

    @ArchTest
    static final ArchRule theLauncherKnowsNothingOfBrokerAndStore = noClasses().that()
            .resideOutsideOfPackage("com.fleetman.local.infrastructure..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.activemq..", "com.fleetman.store..");
}
