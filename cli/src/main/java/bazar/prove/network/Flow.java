package bazar.prove.network;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** One direction of a connection. While it is held, the relay does not even read from its source. */
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

    /** Returns whether the source has closed its side. */
    boolean isAtEnd() {
        return isAtEnd;
    }

    /** Returns whether all bytes and the end of the stream have been forwarded. */
    boolean isOver() {
        return isEndTold;
    }

    /** Forwards as many bytes as the source has and the sink accepts. */
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
