package bazar.simulation.ordering;

import bazar.order.carts.storage.CartTable;
import bazar.order.carts.storage.ChangeSequence;
import bazar.order.carts.storage.StoredCart;
import bazar.simulation.node.Transactions;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The carts on a disk, with the numbering. */
final class SimulatedCartTable extends CartTable {
    private final Transactions transactions;
    private final Map<String, StoredCart> carts = new TreeMap<>();
    private final Map<String, Long> received = new TreeMap<>();
    private ChangeSequence changeSequence;

    SimulatedCartTable(Transactions transactions) {
        this.transactions = transactions;
    }

    List<StoredCart> all() {
        return List.copyOf(carts.values());
    }

    @Override
    public Optional<StoredCart> find(String id) {
        return Optional.ofNullable(carts.get(id));
    }

    @Override
    public List<StoredCart> after(long number, String exceptOf, int limit) {
        return carts.values().stream()
                .filter(cart -> cart.number() > number && !exceptOf.equals(cart.source()))
                .sorted(Comparator.comparingLong(StoredCart::number))
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<ChangeSequence> numbering() {
        return Optional.ofNullable(changeSequence);
    }

    @Override
    public ChangeSequence renumber(String incarnation) {
        long highest =
                carts.values().stream().mapToLong(StoredCart::number).max().orElse(0);
        changeSequence =
                new ChangeSequence(incarnation, Math.max(highest, changeSequence == null ? 0 : changeSequence.last()));
        return changeSequence;
    }

    @Override
    public void store(String incarnation, List<StoredCart> changed) {
        transactions.commit(() -> put(incarnation, changed));
    }

    @Override
    public long received(String incarnation) {
        return received.getOrDefault(incarnation, 0L);
    }

    @Override
    public void receive(String incarnation, List<StoredCart> changed, String from, long upTo) {
        transactions.commit(() -> {
            put(incarnation, changed);
            received.put(from, upTo);
        });
    }

    @Override
    public int forget(Instant lastForgotten, int limit) {
        List<String> forgotten = carts.values().stream()
                .map(StoredCart::cart)
                .filter(cart -> !cart.changedAt().isAfter(lastForgotten))
                .map(cart -> cart.id())
                .limit(limit)
                .toList();
        forgotten.forEach(carts::remove);
        return forgotten.size();
    }

    private void put(String incarnation, List<StoredCart> changed) {
        for (StoredCart cart : changed) {
            carts.put(cart.cart().id(), cart);
            changeSequence = new ChangeSequence(incarnation, cart.number());
        }
    }
}
