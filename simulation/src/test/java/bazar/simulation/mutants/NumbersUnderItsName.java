package bazar.simulation.mutants;

import bazar.shared.keys.Base32;
import bazar.simulation.ordering.OrderParts;
import bazar.simulation.world.Host;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

final class NumbersUnderItsName extends OrderParts {
    NumbersUnderItsName(Host host) {
        super(host);
    }

    @Override
    public Supplier<String> incarnations(Supplier<String> random) {
        return () -> Base32.of((host.name() + "...").getBytes(StandardCharsets.US_ASCII));
    }
}
