package bazar.simulation.cluster;

import bazar.catalog.leases.core.Invalidation;
import bazar.frontend.cache.core.Answer;
import bazar.shared.log.AsOf;
import bazar.simulation.node.Times;
import bazar.simulation.world.Host;
import bazar.simulation.world.Network;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The frontends as others reach them over the network: readers reach any, the primary a particular one. */
final class Frontends {
    private final Network network;
    private final Map<String, Frontend> byName = new LinkedHashMap<>();

    Frontends(Network network) {
        this.network = network;
    }

    void add(Frontend frontend) {
        byName.put(frontend.host().name(), frontend);
    }

    Collection<Frontend> all() {
        return byName.values();
    }

    /** Returns the highest floor of any running frontend. */
    long highestFloor() {
        long highest = 0;
        for (Frontend frontend : byName.values()) {
            highest = Math.max(highest, frontend.host().isRunning() ? frontend.highestFloor() : 0);
        }
        return highest;
    }

    CompletionStage<Answer> read(Host reader, Question question, AsOf least) {
        Frontend frontend = reader.chance().oneOf(List.copyOf(byName.values()));
        return network.call(reader, frontend.host(), Times.CLIENT_TIMEOUT, () -> frontend.read(question, least));
    }

    CompletionStage<Void> invalidate(Host primary, String name, Invalidation write) {
        Frontend frontend = byName.get(name);
        return network.call(primary, frontend.host(), Times.INVALIDATION_TIMEOUT, () -> {
            frontend.invalidate(write);
            return CompletableFuture.completedStage(null);
        });
    }
}
