package bazar.catalog.writer.core;

/**
 * A write, to be decided by the writer.
 *
 * @param <R> what its caller gets
 */
@FunctionalInterface
public interface Command<R> {
    /** Decides from the draft's state and adds the changes to it. Reads and writes nothing else. */
    R decide(WriteBatch writeBatch);
}
