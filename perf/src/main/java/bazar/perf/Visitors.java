package bazar.perf;

import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.doSwitch;
import static io.gatling.javaapi.core.CoreDsl.feed;
import static io.gatling.javaapi.core.CoreDsl.onCase;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.core.CoreDsl.rampUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.repeat;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.PopulationBuilder;
import java.time.Duration;
import java.util.Iterator;
import java.util.Map;

/** Visitors that each take a few steps. They arrive at a given rate whether or not the store keeps up. */
final class Visitors {
    static final int STEPS = 10;

    private static final Duration BETWEEN_STEPS = Duration.ofSeconds(1);

    private Visitors() {}

    /** The arrival rate rises during the first quarter of the time, so that caches and compilers warm up. */
    static PopulationBuilder taking(Iterator<Map<String, Object>> steps, String name, Settings settings) {
        Duration rise = settings.duration().dividedBy(4);
        double rate = settings.usersPerSecond();
        return scenario(name)
                .exec(repeat(STEPS).on(feed(steps), takeStep(), pause(BETWEEN_STEPS)))
                .injectOpen(
                        rampUsersPerSec(0).to(rate).during(rise),
                        constantUsersPerSec(rate).during(settings.duration().minus(rise)));
    }

    private static ChainBuilder takeStep() {
        return doSwitch("#{step}")
                .on(
                        onCase(Step.SEARCH).then(Requests.search()),
                        onCase(Step.LOOK).then(Requests.look("info")),
                        onCase(Step.BUY).then(Requests.buy().check(status().is(200))));
    }
}
