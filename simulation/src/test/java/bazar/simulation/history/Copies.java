package bazar.simulation.history;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Checks that all replicas are equal. */
final class Copies {
    private final List<Replica> replicas;
    private final List<Violation> violations;

    Copies(List<Replica> replicas, List<Violation> violations) {
        this.replicas = replicas;
        this.violations = violations;
    }

    void judge() {
        replicas.stream()
                .filter(replica -> !replica.isReadable())
                .forEach(replica -> violations.add(new Violation(Invariant.LIVELY, replica.name() + " is unreadable")));
        Replica primary = replicas.get(0);
        for (Replica secondary : replicas.subList(1, replicas.size())) {
            boolean sameLog = primary.lsn() == secondary.lsn() && Objects.equals(primary.hash(), secondary.hash());
            boolean sameRows = primary.stock().equals(secondary.stock())
                    && Set.copyOf(primary.sales()).equals(Set.copyOf(secondary.sales()));
            if (!sameLog || !sameRows) {
                violations.add(new Violation(Invariant.EQUAL, secondary + " differs from " + primary));
            }
        }
    }
}
