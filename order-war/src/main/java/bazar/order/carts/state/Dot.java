package bazar.order.carts.state;

import java.util.Comparator;

/**
 * Names one change: by where it was made, and the number it had there.
 *
 * @param incarnation of the data of an order server
 * @param number grows there from change to change, not always by one
 */
public record Dot(String incarnation, long number) implements Comparable<Dot> {
    private static final Comparator<Dot> ORDER =
            Comparator.comparing(Dot::incarnation).thenComparingLong(Dot::number);

    @Override
    public int compareTo(Dot other) {
        return ORDER.compare(this, other);
    }
}
