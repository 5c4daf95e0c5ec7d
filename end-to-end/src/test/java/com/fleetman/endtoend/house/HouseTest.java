// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.house;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

/** The rules of the house that no single module can check: who may import what, and how code is written. */
class HouseTest {
    private static final String[] SERVICES = {"..fleetman.simulator..", "..fleetman.tracker..",
            "..fleetman.gateway..", "..fleetman.webapp.."};

    private static JavaClasses house;

    @BeforeAll
    static void readEveryModule() throws Exception {
        try (Stream<Path> modules = Files.list(Path.of(".."))) {
            List<Path> classes = modules.map(module -> module.resolve("target/classes"))
                    .filter(Files::isDirectory)
                    .toList();
            house = new ClassFileImporter().importPaths(classes);
        }
        for (String module : new String[]{"messaging", "door", "simulator", "tracker", "gateway", "webapp", "store",
                "local", "benchmarks"}) {
            assertThat(house).as("classes of %s", module)
                    .anyMatch(type -> type.getPackageName().startsWith("com.fleetman." + module));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"..fleetman.simulator..", "..fleetman.tracker..", "..fleetman.gateway..",
            "..fleetman.webapp.."})
    void aServiceImportsNothingOfAnother(String service) {
        String[] others = Stream.of(SERVICES).filter(other -> !other.equals(service)).toArray(String[]::new);

        noClasses().that()
                .resideInAPackage(service)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .check(house);
    }

    @Test
    void nobodyImportsTheLaptopRungOrTheBenchmarks() {
        noClasses().that()
                .resideOutsideOfPackages("..fleetman.store..", "..fleetman.local..", "..fleetman.benchmarks..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..fleetman.store..", "..fleetman.local..", "..fleetman.benchmarks..")
                .check(house);
    }

    @Test
    void whatServicesShareImportsNoService() {
        noClasses().that()
                .resideInAnyPackage("..fleetman.messaging..", "..fleetman.door..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(SERVICES)
                .check(house);
    }

    @Test
    void onlyTheAdaptersImportABrokersApi() {
        noClasses().that()
                .resideOutsideOfPackages("..fleetman.messaging.activemq..", "..fleetman.messaging.rabbitmq..",
                        "..fleetman.local..", "..fleetman.benchmarks..")
                .and()
                .doNotHaveSimpleName("MessagingAutoConfiguration")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.jms..", "org.apache.activemq..", "org.springframework.jms..",
                        "org.springframework.amqp..", "com.rabbitmq..")
                .check(house);
    }

    @Test
    void dependenciesAreInjectedByConstructors() {
        noFields().should()
                .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                .orShould()
                .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
                .orShould()
                .beAnnotatedWith("jakarta.inject.Inject")
                .check(house);
    }

    @Test
    void servicesLogAndNeverPrint() {
        noClasses().that()
                .resideInAnyPackage(SERVICES)
                .or()
                .resideInAPackage("..fleetman.messaging..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(house);
    }

    @Test
    void noPackageIsADrawerForOddsAndEnds() {
        noClasses().should()
                .resideInAnyPackage("..util..", "..utils..", "..common..", "..impl..", "..helper..",
                        "..manager..")
                .check(house);
    }

    @Test
    void beansAreDeclaredWhereTheyCanBeReadTogether() {
        methods().that()
                .areAnnotatedWith("org.springframework.context.annotation.Bean")
                .should()
                .beDeclaredInClassesThat()
                .areMetaAnnotatedWith("org.springframework.context.annotation.Configuration")
                .check(house);
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(house.stream()
                .filter(type -> type.getPackageName().startsWith("com.fleetman"))
                .map(type -> type.getPackage())
                .distinct()
                .filter(it -> !it.isAnnotatedWith(NullMarked.class))
                .map(it -> it.getName()))
                .isEmpty();
    }
}
