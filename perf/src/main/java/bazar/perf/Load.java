package bazar.perf;

import io.gatling.javaapi.core.Assertion;
import io.gatling.javaapi.core.PopulationBuilder;
import java.util.List;

/**
 * The load of a simulation and its assertions.
 *
 * @param assertions additional to the one that no request failed
 */
record Load(PopulationBuilder population, List<Assertion> assertions) {
    Load(PopulationBuilder population) {
        this(population, List.of());
    }
}
