package bazar.catalog.writer.core;

/** The writer's queue is full; the command was not begun. */
public final class QueueFull extends RuntimeException {
    QueueFull(int capacity) {
        super(capacity + " writes are waiting");
    }
}
