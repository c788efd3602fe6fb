package bazar.simulation.history;

/** The promises of the product. */
public enum Invariant {
    FRESH("a read that begins after a write was acknowledged, or after another read ended, shows nothing older"),
    WRITTEN("every answer follows from the requests of clients"),
    TRUE_AS_OF("an as-of never claims more than the answer reflects"),
    KEPT("no acknowledged order is lost, and no acknowledged cancellation"),
    ONCE("a key stands for one order, however often and wherever it is repeated, and the order is sold once"),
    BOUND("a key that was used for a purchase buys nothing else"),
    LOGGED("order servers at rest have logged each sale and each cancellation, and nothing else"),
    BALANCED("stock is never negative, and is opening stock plus deliveries less sales not cancelled"),
    SEEN("a checkout buys all lines that the buyer has seen"),
    BOUGHT_ONCE("a cart is bought once"),
    ENDED("a cart that was bought or deleted stays so, everywhere"),
    FOUND("a cart that was created is found"),
    EXPIRED("an unchanged cart expires, and does not come back"),
    ADDED("a cart contains the lines that were put and not removed, and no others"),
    REMOVED("a line that a client saw and removed is gone"),
    MERGED("order servers at rest have the same carts"),
    EQUAL("replicas at rest are equal, in their rows and in their logs"),
    SOLE("one node is the primary, whatever role others are configured for"),
    HELD("a committed entry is on the disk of every in-sync secondary"),
    FLOORED("no floor demands an entry that never comes"),
    PROMPT("no write waits longer than a lease and its margin after the last event that delayed it"),
    UNHINDERED("no read that a node may answer waits for a write"),
    JOINED("a reachable secondary joins the in-sync set"),
    FILLED("a secondary that catches up is sent all rows at most once"),
    LEASED("a reachable frontend gets a lease"),
    LIVELY("once all nodes run and reach each other again, every request is answered");

    private final String promise;

    Invariant(String promise) {
        this.promise = promise;
    }

    @Override
    public String toString() {
        return name() + " (" + promise + ")";
    }
}
