package io.swapstead.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;

/** The arrows of the architecture: who may know whom. */
@AnalyzeClasses(packages = "io.swapstead", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {
    private static final String ROOT = "io.swapstead.";

    /** The features, upstream first: each may know those before it. */
    private static final List<String> FEATURES = List.of(
            "accounts",
            "cards",
            "collections",
            "profiles",
            "social",
            "directory",
            "trades",
            "threads",
            "reputation",
            "achievements",
            "notifications",
            "moderation");

    /** Each room with the rooms it may know; what is not listed it must not know. */
    private static final List<List<String>> ARROWS = arrows();

    private static List<List<String>> arrows() {
        List<List<String>> arrows = new ArrayList<>(List.of(
                List.of("core"),
                List.of("config", "core"),
                List.of("embedded", "core", "config"),
                List.of("bus", "core"),
                List.of("db", "core", "config"),
                List.of("events", "core", "config", "db", "bus"),
                List.of("http", "core", "config", "db", "bus", "events"),
                List.of("live", "core", "config", "db", "bus", "events")));
        for (String feature : FEATURES) {
            List<String> arrow =
                    new ArrayList<>(List.of(feature, "core", "config", "db", "bus", "events", "http", "live"));
            arrow.addAll(FEATURES.subList(0, FEATURES.indexOf(feature)));
            arrows.add(arrow);
        }
        return arrows;
    }

    @ArchTest
    static void arrowsPointOneWay(JavaClasses code) {
        for (List<String> arrow : ARROWS) {
            String[] others = ARROWS.stream()
                    .map(other -> other.get(0))
                    .filter(other -> !arrow.contains(other))
                    .map(other -> ROOT + other + "..")
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + arrow.get(0) + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others)
                    .allowEmptyShould(true)
                    .check(code);
        }
    }

    @ArchTest
    static final ArchRule NOBODY_KNOWS_THE_WIRING = noClasses()
            .that()
            .resideOutsideOfPackages("io.swapstead", "io.swapstead.app..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.swapstead.app..");

    @ArchTest
    static final ArchRule ONLY_THE_BUS_AND_LIVE_USE_THE_EVENT_BUS = noClasses()
            .that()
            .resideOutsideOfPackages("io.swapstead.bus..", "io.swapstead.live..", "io.swapstead.app..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.vertx.core.eventbus..");

    @ArchTest
    static final ArchRule NAMES_SAY_WHAT_THINGS_ARE = noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Dto")
            .orShould()
            .haveSimpleNameEndingWith("Mapper")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Util");

    @ArchTest
    static final ArchRule SQL_STAYS_IN_ITS_ROOM = classes()
            .that()
            .haveSimpleNameEndingWith("Sql")
            .and()
            .doNotHaveSimpleName("Sql")
            .should()
            .notHaveModifier(JavaModifier.PUBLIC);
}
