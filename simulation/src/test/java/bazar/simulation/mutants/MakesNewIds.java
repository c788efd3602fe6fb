package bazar.simulation.mutants;

import bazar.shared.keys.IdempotencyKey;
import bazar.simulation.ordering.OrderParts;
import bazar.simulation.world.Host;

final class MakesNewIds extends OrderParts {
    private int attempts;

    MakesNewIds(Host host) {
        super(host);
    }

    @Override
    public IdempotencyKey key(IdempotencyKey sent, long book) {
        return new IdempotencyKey(sent.text() + "-at-" + host.processId().replace('#', '-') + "-" + ++attempts);
    }
}
