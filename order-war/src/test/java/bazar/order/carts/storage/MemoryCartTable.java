package bazar.order.carts.storage;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** In-memory rows. */
public final class MemoryCartTable extends CartTable {
    private final Map<String, StoredCart> carts = new HashMap<>();
    private final Map<String, Long> received = new HashMap<>();
    private ChangeSequence numbering;

    public MemoryCartTable() {}

    /** Copies the rows, as a backup that is restored. */
    public MemoryCartTable(MemoryCartTable copied) {
        carts.putAll(copied.carts);
        received.putAll(copied.received);
        numbering = new ChangeSequence(copied.numbering.incarnation(), copied.numbering.last());
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
        return Optional.ofNullable(numbering);
    }

    @Override
    public ChangeSequence renumber(String incarnation) {
        long highest =
                carts.values().stream().mapToLong(StoredCart::number).max().orElse(0);
        numbering = new ChangeSequence(incarnation, Math.max(highest, numbering == null ? 0 : numbering.last()));
        return numbering;
    }

    @Override
    public void store(String incarnation, List<StoredCart> stored) {
        for (StoredCart cart : stored) {
            carts.put(cart.cart().id(), cart);
            numbering.reached(cart.number());
        }
    }

    @Override
    public long received(String incarnation) {
        return received.getOrDefault(incarnation, 0L);
    }

    @Override
    public void receive(String incarnation, List<StoredCart> stored, String from, long upTo) {
        store(incarnation, stored);
        received.put(from, upTo);
    }

    @Override
    public int forget(Instant lastForgotten, int limit) {
        List<StoredCart> forgotten = carts.values().stream()
                .filter(cart -> !cart.cart().changedAt().isAfter(lastForgotten))
                .limit(limit)
                .toList();
        forgotten.forEach(cart -> carts.remove(cart.cart().id()));
        return forgotten.size();
    }
}
