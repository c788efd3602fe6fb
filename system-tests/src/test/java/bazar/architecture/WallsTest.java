package bazar.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.net.URI;
import java.util.stream.Stream;

/** The rules for dependencies between and within the modules. */
@AnalyzeClasses(locations = Modules.Classes.class)
class WallsTest {
    private static final String SHARED = "bazar.shared..";
    private static final String[] RULES = {"bazar.shared.books..", "bazar.shared.text.."};
    private static final String JUDGE = "bazar.prove.history..";

    /** What decides. Unit tests and the simulation steer its clock, its network and its disk. */
    private static final String[] DECIDING = {
        "bazar.catalog..core..",
        "bazar.catalog.epoch..",
        "bazar.catalog.log..",
        "bazar.catalog.replication.primary..",
        "bazar.catalog.replication.secondary..",
        "bazar.catalog.replication.storage..",
        "bazar.catalog.replication.wire..",
        "bazar.catalog.time..",
        "bazar.frontend..core..",
        "bazar.order.carts.state..",
    };

    /** What the deciding packages use of the shared library, and which therefore is as free as they are. */
    private static final String[] PURE = {
        "bazar.shared.books..",
        "bazar.shared.digest..",
        "bazar.shared.keys..",
        "bazar.shared.log..",
        "bazar.shared.logging..",
        "bazar.shared.problem",
        "bazar.shared.text..",
        "bazar.shared.time..",
    };

    /** Java without its databases and its network, JSON-B, by which records say how they are spelled, and ICU. */
    private static final DescribedPredicate<JavaClass> PLAIN = resideInAnyPackage(
                    "java..", "jakarta.json.bind..", "com.ibm.icu..")
            .and(resideOutsideOfPackages("java.sql..", "java.net..").or(type(URI.class)));

    @ArchTest
    static final ArchRule a_service_depends_on_the_shared_library_and_on_no_other_service = slices().matching(
                    "bazar.(*)..")
            .namingSlices("$1")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(DescribedPredicate.alwaysTrue(), resideInAPackage(SHARED))
            .ignoreDependency(resideInAPackage("bazar.cli.."), resideInAnyPackage("bazar.stack..", "bazar.prove.."))
            .ignoreDependency(resideInAPackage("bazar.prove.."), resideInAPackage("bazar.stack.."));

    /** The launcher runs without a server. */
    @ArchTest
    static final ArchRule the_launcher_shares_the_rules_of_books_and_no_more = classes()
            .that()
            .resideInAnyPackage("bazar.cli..", "bazar.stack..", "bazar.prove..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(RULES).or(resideOutsideOfPackage(SHARED)));

    @ArchTest
    static final ArchRule the_rules_of_books_know_no_server = classes()
            .that()
            .resideInAnyPackage(RULES)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(RULES).or(resideInAnyPackage("java..", "com.ibm.icu..")));

    @ArchTest
    static final ArchRule the_judge_of_the_store_shares_no_code_with_it =
            classes().that().resideInAPackage(JUDGE).should().onlyDependOnClassesThat(inProjectOnlyIn(JUDGE));

    @ArchTest
    static final ArchRule the_shared_library_depends_on_no_service =
            classes().that().resideInAPackage(SHARED).should().onlyDependOnClassesThat(inProjectOnlyIn(SHARED));

    @ArchTest
    static final ArchRule the_shared_library_holds_no_entities = noClasses()
            .that()
            .resideInAPackage(SHARED)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.persistence..");

    @ArchTest
    static final ArchRule a_server_reads_bodies_as_records_in_one_place = noClasses()
            .that()
            .resideInAnyPackage("bazar.catalog..", "bazar.frontend..", "bazar.order..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.json", "jakarta.json.stream..");

    @ArchTest
    static final ArchRule packages_are_free_of_cycles =
            slices().assignedFrom(new EachPackage()).should().beFreeOfCycles();

    /** It is transitive: each class on which a deciding one depends is held to the same. */
    @ArchTest
    static final ArchRule what_decides_knows_no_container_no_http_and_no_database = classes()
            .that(resideInAnyPackage(DECIDING).or(resideInAnyPackage(PURE)))
            .should()
            .onlyDependOnClassesThat(
                    resideInAnyPackage(DECIDING).or(resideInAnyPackage(PURE)).or(PLAIN));

    @ArchTest
    static void every_pattern_of_a_deciding_package_matches_classes(JavaClasses classes) {
        for (String pattern :
                Stream.concat(Stream.of(DECIDING), Stream.of(PURE)).toList()) {
            assertThat(classes.that(resideInAPackage(pattern))).as(pattern).isNotEmpty();
        }
    }

    @ArchTest
    static final ArchRule logs_go_through_the_platform_logger = noClasses()
            .should(USE_JAVA_UTIL_LOGGING)
            .orShould()
            .dependOnClassesThat()
            .resideInAPackage("org.slf4j..");

    @ArchTest
    static final ArchRule only_what_is_run_by_hand_prints = noClasses()
            .that()
            .resideOutsideOfPackages("bazar.cli..", "bazar.perf..")
            .should(ACCESS_STANDARD_STREAMS);

    @ArchTest
    static final ArchRule a_class_is_named_after_what_it_is =
            noClasses().should().haveNameMatching(".*(Manager|Helper|Utils?|Impl|Service)");

    private static DescribedPredicate<JavaClass> inProjectOnlyIn(String packages) {
        return resideInAPackage(packages).or(DescribedPredicate.not(resideInAPackage("bazar..")));
    }

    /** Makes each package a slice of its own, also a module's root package. */
    private static final class EachPackage implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return type.getPackageName().startsWith("bazar.")
                    ? SliceIdentifier.of(type.getPackageName())
                    : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "packages";
        }
    }
}
