package bazar.simulation.history;

import static bazar.simulation.history.Invariant.ADDED;
import static bazar.simulation.history.Invariant.BOUGHT_ONCE;
import static bazar.simulation.history.Invariant.ENDED;
import static bazar.simulation.history.Invariant.EXPIRED;
import static bazar.simulation.history.Invariant.FOUND;
import static bazar.simulation.history.Invariant.MERGED;
import static bazar.simulation.history.Invariant.REMOVED;
import static bazar.simulation.history.Invariant.SEEN;

import bazar.simulation.history.Observation.CartDenied;
import bazar.simulation.history.Observation.CheckoutBegan;
import bazar.simulation.history.Observation.DayBegan;
import bazar.simulation.history.Observation.DeleteBegan;
import bazar.simulation.history.Observation.DeleteEnded;
import bazar.simulation.history.Observation.OrderSold;
import bazar.simulation.history.Observation.PutBegan;
import bazar.simulation.history.Observation.PutEnded;
import bazar.simulation.history.Observation.RemoveBegan;
import bazar.simulation.history.Observation.RemoveEnded;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/** Checks that carts reflect what clients did with them, equally on every order server. */
final class Carts {
    private final int daysOfCarts;
    private final List<Observation> observations;
    private final List<HeldCarts> held;
    private final List<Violation> violations;
    private final Map<String, CheckoutBegan> checkouts = new HashMap<>();
    private final Map<String, String> buyers = new HashMap<>();
    /** The day of each cart's last change. */
    private final Map<String, Integer> lastDays = new HashMap<>();

    private int today;

    Carts(History history, List<HeldCarts> held, List<Violation> violations) {
        this.daysOfCarts = history.daysOfCarts();
        this.observations = history.observations();
        this.held = held;
        this.violations = violations;
    }

    void judge() {
        for (int at = 0; at < observations.size(); at++) {
            Observation observation = observations.get(at);
            if (observation instanceof DayBegan day) {
                today = day.number();
            } else if (observation instanceof CheckoutBegan checkout) {
                checkouts.put(checkout.order(), checkout);
            } else if (observation instanceof OrderSold order && checkouts.containsKey(order.order())) {
                bought(order, checkouts.get(order.order()));
            } else if (observation instanceof DeleteEnded deletion && deletion.isDone()) {
                expect(deletion.cart(), cart -> cart.isDeleted() || cart.order() != null, ENDED, deletion);
            } else if (observation instanceof PutEnded put && put.isDone()) {
                lastDays.put(put.cart(), today);
                put(put);
            } else if (observation instanceof RemoveEnded removal && removal.isDone()) {
                lastDays.put(removal.cart(), today);
                removed(removal, at);
            } else if (observation instanceof CartDenied denial && !mayHaveExpired(denial.cart())) {
                violations.add(new Violation(FOUND, denial.toString()));
            }
        }
        held.forEach(this::compare);
        held.forEach(server -> server.carts().forEach(this::judge));
    }

    private void judge(String id, HeldCarts.Cart cart) {
        cart.lines().forEach((book, copies) -> {
            if (!observations.contains(new PutBegan(id, book, copies))) {
                violations.add(new Violation(ADDED, "no client put " + copies + " of book " + book + " into " + id));
            }
        });
        boolean hasExpired = today - lastDays.getOrDefault(id, today) > daysOfCarts + 1;
        if (hasExpired && cart.isLive()) {
            violations.add(new Violation(EXPIRED, id + " lives on, last changed on day " + lastDays.get(id)));
        }
    }

    /** Compares two servers. An expired cart is removed some time later, not everywhere at once. */
    private void compare(HeldCarts one) {
        for (HeldCarts other : held) {
            one.carts().forEach((id, cart) -> {
                HeldCarts.Cart same = other.carts().get(id);
                boolean mayBeForgotten = cart.isExpired() && same == null;
                if (!mayBeForgotten && !isSame(cart, same)) {
                    violations.add(new Violation(
                            MERGED, one.name() + " has " + cart + " as " + id + ", " + other.name() + " has " + same));
                }
            });
        }
    }

    /** Ignores expiry, which each server determines by its own clock. */
    private static boolean isSame(HeldCarts.Cart one, HeldCarts.Cart other) {
        return other != null
                && one.lines().equals(other.lines())
                && one.isDeleted() == other.isDeleted()
                && Objects.equals(one.order(), other.order());
    }

    private boolean mayHaveExpired(String cart) {
        return today - lastDays.getOrDefault(cart, 0) >= daysOfCarts;
    }

    private void bought(OrderSold order, CheckoutBegan checkout) {
        String cart = checkout.cart();
        String other = buyers.putIfAbsent(cart, order.id());
        if (other != null && !other.equals(order.id())) {
            violations.add(new Violation(BOUGHT_ONCE, order + " of " + cart + ", which order " + other + " bought"));
        }
        expect(cart, held -> order.id().equals(held.order()), ENDED, order);
        for (long book : checkout.seen().keySet()) {
            boolean isBought = order.lines().stream().anyMatch(line -> line.book() == book);
            if (!isBought && !isRemovedSince(cart, book, 0)) {
                violations.add(new Violation(SEEN, order + " without book " + book + " of " + checkout));
            }
        }
    }

    private void put(PutEnded put) {
        int began = observations.indexOf(new PutBegan(put.cart(), put.book(), put.copies()));
        boolean mayBeDeleted = observations.contains(new DeleteBegan(put.cart()));
        if (!mayBeDeleted && !isRemovedSince(put.cart(), put.book(), began)) {
            expect(put.cart(), cart -> cart.lines().containsKey(put.book()), ADDED, put);
        }
    }

    /** Returns whether a removal of the book was in progress at that point or began later. */
    private boolean isRemovedSince(String cart, long book, int since) {
        int underWay = 0;
        for (int at = 0; at < observations.size(); at++) {
            Observation observation = observations.get(at);
            if (observation.equals(new RemoveBegan(cart, book))) {
                underWay++;
                if (at >= since) {
                    return true;
                }
            } else if (observation instanceof RemoveEnded end && end.cart().equals(cart) && end.book() == book) {
                underWay--;
            }
            if (at >= since && underWay > 0) {
                return true;
            }
        }
        return false;
    }

    /** Expects a removal to be effective if the only put was a single message, answered before the removal ended. */
    private void removed(RemoveEnded removal, int end) {
        List<PutEnded> before = observations.subList(0, end).stream()
                .filter(PutEnded.class::isInstance)
                .map(PutEnded.class::cast)
                .filter(put -> put.cart().equals(removal.cart()) && put.book() == removal.book())
                .toList();
        boolean wasPutOnce = before.size() == 1
                && before.get(0).isDone()
                && before.get(0).attempts() == 1
                && observations.stream()
                                .filter(PutBegan.class::isInstance)
                                .map(PutBegan.class::cast)
                                .filter(put -> put.cart().equals(removal.cart()) && put.book() == removal.book())
                                .count()
                        == 1;
        if (wasPutOnce) {
            expect(removal.cart(), cart -> !cart.lines().containsKey(removal.book()), REMOVED, removal);
        }
    }

    /** Checks the cart on each server that has it. {@link Invariant#MERGED} requires that all have it. */
    private void expect(String id, Predicate<HeldCarts.Cart> rule, Invariant invariant, Observation because) {
        for (HeldCarts server : held) {
            HeldCarts.Cart cart = server.carts().get(id);
            if (cart != null && !rule.test(cart)) {
                violations.add(new Violation(invariant, server.name() + " has " + cart + " after " + because));
            }
        }
    }
}
