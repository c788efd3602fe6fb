package bazar.catalog.writer;

/** More writes are waiting than the queue holds; this one was not begun. */
public final class QueueFull extends RuntimeException {
    QueueFull(int capacity) {
        super(capacity + " writes are waiting");
    }
}
