package bazar.catalog.books;

import java.util.function.Supplier;

/** A disk on which writes can be blocked. */
public interface Standstill {
    /** Reads one state of the disk; no entry commits meanwhile. */
    <T> T atRest(Supplier<T> reads);
}
