package bazar.simulation.history;

/** What Bazar promises. */
public enum Invariant {
    FRESH("a read that begins after a write was acknowledged, or after another read ended, shows nothing older"),
    WRITTEN("what a client is told follows from what clients asked for"),
    TRUE_AS_OF("an as-of never claims more than the answer rests on"),
    KEPT("no acknowledged order is lost, and no acknowledged cancellation"),
    ONCE("a key stands for one order, however often and wherever it is repeated, and that is sold once"),
    BOUND("a key that has bought something buys nothing else"),
    LOGGED("order servers that are at rest have logged each sale and each cancellation, and nothing else"),
    BALANCED("stock is never below zero, and is what there was less what was sold and not cancelled"),
    SEEN("what is bought of a cart contains all that its buyer has seen"),
    BOUGHT_ONCE("a cart is bought once"),
    ENDED("a cart that was bought or deleted stays so, everywhere"),
    FOUND("a cart that was made is found"),
    EXPIRED("a cart that nobody changes expires, and does not come back"),
    ADDED("what was put into a cart, and not removed since, is in it, and nothing else"),
    REMOVED("what somebody removed who saw it is gone"),
    MERGED("order servers that are at rest hold the same carts"),
    EQUAL("replicas that are at rest are equal, in their rows and in their logs"),
    SOLE("one node is the primary, whatever others are told to be"),
    HELD("what is committed is on the disk of every secondary in sync"),
    FLOORED("no cache waits for an entry that does not come"),
    PROMPT("no write waits longer than a lease and its margin after the last event that held it up"),
    UNHINDERED("no read that a node may answer waits for a write"),
    JOINED("a secondary that can be reached comes into sync"),
    FILLED("a secondary that catches up is sent all rows once at most"),
    LEASED("a frontend that can be reached gets a lease"),
    LIVELY("once all nodes run and hear each other again, everything asked for is answered");

    private final String promise;

    Invariant(String promise) {
        this.promise = promise;
    }

    @Override
    public String toString() {
        return name() + " (" + promise + ")";
    }
}
