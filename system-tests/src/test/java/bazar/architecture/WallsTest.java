package bazar.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Set;

/** The rules for dependencies between and within the modules. */
@AnalyzeClasses(locations = Modules.Classes.class)
class WallsTest {
    private static final String SHARED = "bazar.shared..";
    private static final String[] RULES = {"bazar.shared.books..", "bazar.shared.text.."};
    private static final String JUDGE = "bazar.prove.history..";

    /** The classes that decide about consistency. They need no container, so that unit tests can steer their clock. */
    private static final Set<String> DECIDING = Set.of(
            "bazar.catalog.log.AsOf",
            "bazar.catalog.log.BookImage",
            "bazar.catalog.log.CancellationImage",
            "bazar.catalog.log.Changes",
            "bazar.catalog.log.LogEntry",
            "bazar.catalog.log.LogPosition",
            "bazar.catalog.log.SaleImage",
            "bazar.catalog.writer.core.CatalogWriter",
            "bazar.catalog.writer.core.WriteBatch",
            "bazar.catalog.leases.core.Leases",
            "bazar.catalog.replication.secondary.Replica",
            "bazar.catalog.replication.primary.Follower",
            "bazar.catalog.replication.primary.SnapshotScan",
            "bazar.catalog.restocking.core.Restock",
            "bazar.catalog.restocking.core.Restocker",
            "bazar.catalog.restocking.core.RestockRule",
            "bazar.catalog.visibility.ReadGate",
            "bazar.catalog.writer.core.BookChange",
            "bazar.catalog.writer.core.TouchedKeys",
            "bazar.catalog.sales.core.Cancel",
            "bazar.catalog.sales.core.Sell",
            "bazar.catalog.books.core.AddBook",
            "bazar.catalog.books.core.ChangeBook",
            "bazar.catalog.books.core.DeleteBook",
            "bazar.catalog.books.core.BookPatch",
            "bazar.catalog.books.core.BookRequest",
            "bazar.frontend.cache.core.BookCache",
            "bazar.frontend.lease.core.CacheLease",
            "bazar.frontend.cache.core.CacheReader",
            "bazar.frontend.lease.core.Floors",
            "bazar.order.carts.state.Cart",
            "bazar.order.carts.state.Lifetime",
            "bazar.order.carts.state.VersionVector");

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

    @ArchTest
    static final ArchRule what_decides_knows_no_container = noClasses()
            .that(areNamed(DECIDING))
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "jakarta.ws.rs..",
                    "jakarta.persistence..",
                    "jakarta.enterprise..",
                    "jakarta.inject..",
                    "jakarta.annotation..",
                    "jakarta.transaction..",
                    "org.eclipse.microprofile.."));

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

    private static DescribedPredicate<JavaClass> areNamed(Set<String> names) {
        return DescribedPredicate.describe("decide", type -> names.contains(type.getName()));
    }

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
