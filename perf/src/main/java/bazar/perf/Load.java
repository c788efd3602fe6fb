package bazar.perf;

import io.gatling.javaapi.core.Assertion;
import io.gatling.javaapi.core.PopulationBuilder;
import java.util.List;

/**
 * Who comes, and what must hold when they have gone.
 *
 * @param assertions beside the one that no request failed
 */
record Load(PopulationBuilder population, List<Assertion> assertions) {
    Load(PopulationBuilder population) {
        this(population, List.of());
    }
}
