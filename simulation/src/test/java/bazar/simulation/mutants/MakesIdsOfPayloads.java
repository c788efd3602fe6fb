package bazar.simulation.mutants;

import bazar.shared.keys.IdempotencyKey;
import bazar.simulation.ordering.OrderParts;
import bazar.simulation.world.Host;

final class MakesIdsOfPayloads extends OrderParts {
    MakesIdsOfPayloads(Host host) {
        super(host);
    }

    @Override
    public IdempotencyKey key(IdempotencyKey sent, long book) {
        return new IdempotencyKey(sent.text() + "-for-" + book);
    }
}
