package bazar.perf;

import static io.gatling.javaapi.core.CoreDsl.global;

import io.gatling.javaapi.core.Assertion;
import io.gatling.javaapi.core.Simulation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A simulation on a running store, in which no request may fail. */
abstract class StoreSimulation extends Simulation {
    /** @param plan plans the load; it may read the store's books and throw {@link CannotRun} */
    StoreSimulation(Function<Settings, Load> plan) {
        try {
            Settings settings = Settings.ofThisRun();
            Load load = plan.apply(settings);
            List<Assertion> assertions = new ArrayList<>(load.assertions());
            assertions.add(global().failedRequests().count().is(0L));
            setUp(load.population()).protocols(Requests.to(settings.url())).assertions(assertions);
        } catch (CannotRun e) {
            // Not thrown, as Gatling would bury the message under two stack traces.
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }
}
