package bazar.catalog.writer;

/**
 * A write as it is asked for.
 *
 * @param <R> what its caller is told
 */
@FunctionalInterface
public interface Command<R> {
    /** Decides from what the draft shows, and adds to the draft what is to change. Reads and writes nothing else. */
    R decide(WriteBatch writeBatch);
}
