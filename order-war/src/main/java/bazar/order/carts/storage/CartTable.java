package bazar.order.carts.storage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Carts, change numbers and offsets in this node's own database. Each call is a transaction; the caller serializes
 * writes.
 */
@ApplicationScoped
@Transactional
public class CartTable {
    @PersistenceContext(unitName = "orders")
    private EntityManager database;

    public Optional<StoredCart> find(String id) {
        return Optional.ofNullable(database.find(CartRow.class, id)).map(CartRow::stored);
    }

    /** @param exceptOf the incarnation whose own states are left out */
    public List<StoredCart> after(long number, String exceptOf, int limit) {
        return database.createQuery(
                        "SELECT c FROM CartRow c WHERE c.changeNumber > :number"
                                + " AND (c.source IS NULL OR c.source <> :source) ORDER BY c.changeNumber",
                        CartRow.class)
                .setParameter("number", number)
                .setParameter("source", exceptOf)
                .setMaxResults(limit)
                .getResultStream()
                .map(CartRow::stored)
                .toList();
    }

    /** Returns nothing if this database has not been used for carts yet. */
    public Optional<ChangeSequence> numbering() {
        return database.createQuery("SELECT n FROM ChangeSequence n", ChangeSequence.class)
                .getResultStream()
                .findFirst();
    }

    /** Begins another incarnation above all numbers that are in use. */
    public ChangeSequence renumber(String incarnation) {
        Long highest = database.createQuery("SELECT MAX(c.changeNumber) FROM CartRow c", Long.class)
                .getSingleResult();
        long last = Math.max(
                highest == null ? 0 : highest,
                numbering().map(ChangeSequence::last).orElse(0L));
        database.createQuery("DELETE FROM ChangeSequence n").executeUpdate();
        ChangeSequence numbering = new ChangeSequence(incarnation, last);
        database.persist(numbering);
        return numbering;
    }

    /** @param incarnation this server's incarnation; the numbers of the carts are the next that it assigns */
    public void store(String incarnation, List<StoredCart> carts) {
        for (StoredCart cart : carts) {
            CartRow row = database.find(CartRow.class, cart.cart().id());
            if (row == null) {
                database.persist(new CartRow(cart));
            } else {
                row.become(cart);
            }
            database.find(ChangeSequence.class, incarnation).reached(cart.number());
        }
    }

    /** Returns the offset up to which an incarnation's changes were received; 0 if none were. */
    public long received(String incarnation) {
        PeerOffset peerOffset = database.find(PeerOffset.class, incarnation);
        return peerOffset == null ? 0 : peerOffset.received();
    }

    /** Stores received carts together with the offset, both or neither. */
    public void receive(String incarnation, List<StoredCart> carts, String from, long upTo) {
        store(incarnation, carts);
        database.merge(new PeerOffset(from, upTo));
    }

    /** @return the number of removed carts, at most {@code limit} */
    public int forget(Instant lastForgotten, int limit) {
        List<CartRow> rows = database.createQuery(
                        "SELECT c FROM CartRow c WHERE c.changedAt <= :last ORDER BY c.changedAt", CartRow.class)
                .setParameter("last", lastForgotten)
                .setMaxResults(limit)
                .getResultList();
        rows.forEach(database::remove);
        return rows.size();
    }
}
