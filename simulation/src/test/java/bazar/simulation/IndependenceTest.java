package bazar.simulation;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "bazar.simulation")
class IndependenceTest {
    @ArchTest
    static final ArchRule the_judge_shares_no_code_with_what_it_judges = classes()
            .that()
            .resideInAPackage("bazar.simulation.history")
            .and()
            .haveSimpleNameNotEndingWith("Test")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("bazar.simulation.history", "java..");

    @ArchTest
    static final ArchRule the_world_knows_nothing_of_what_lives_in_it = classes()
            .that()
            .resideInAPackage("bazar.simulation.world")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("bazar.simulation.world", "java..");

    @ArchTest
    static final ArchRule packages_are_free_of_cycles =
            slices().matching("bazar.simulation.(*)").should().beFreeOfCycles();
}
