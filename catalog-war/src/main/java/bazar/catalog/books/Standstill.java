package bazar.catalog.books;

import java.util.function.Supplier;

/** The disk, as far as it can be kept from going on. */
public interface Standstill {
    /** Reads the disk as it is at one moment: until that is done nobody goes on from there. */
    <T> T atRest(Supplier<T> reads);
}
