package bazar.order.carts.state;

import java.util.Comparator;

/**
 * The identity of one change: the incarnation that made it, and its number there.
 *
 * @param incarnation the incarnation of an order server's data
 * @param number increases from change to change, not always by one
 */
public record Dot(String incarnation, long number) implements Comparable<Dot> {
    private static final Comparator<Dot> ORDER =
            Comparator.comparing(Dot::incarnation).thenComparingLong(Dot::number);

    @Override
    public int compareTo(Dot other) {
        return ORDER.compare(this, other);
    }
}
