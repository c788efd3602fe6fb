package bazar.prove.network;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** One direction of a connection: what comes from one side goes to the other. While it is held it is not even fetched. */
final class Flow {
    private static final int CAPACITY = 16 * 1024;

    private final SocketChannel source;
    private final SocketChannel sink;
    private final ByteBuffer underWay = ByteBuffer.allocate(CAPACITY);
    private boolean isAtEnd;
    private boolean isEndTold;

    Flow(SocketChannel source, SocketChannel sink) {
        this.source = source;
        this.sink = sink;
    }

    boolean wantsToRead() {
        return !isAtEnd && underWay.hasRemaining();
    }

    boolean wantsToWrite() {
        return underWay.position() > 0 || isAtEnd && !isEndTold;
    }

    /** Whether nothing will come any more. */
    boolean isAtEnd() {
        return isAtEnd;
    }

    /** Whether all has been passed on, and that it was all. */
    boolean isOver() {
        return isEndTold;
    }

    /** As much as there is, and as the other side takes. */
    void pass() throws IOException {
        if (wantsToRead()) {
            isAtEnd = source.read(underWay) < 0;
        }
        if (wantsToWrite()) {
            write();
        }
    }

    private void write() throws IOException {
        underWay.flip();
        sink.write(underWay);
        underWay.compact();
        if (isAtEnd && underWay.position() == 0) {
            sink.shutdownOutput();
            isEndTold = true;
        }
    }
}
