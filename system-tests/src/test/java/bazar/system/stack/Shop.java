package bazar.system.stack;

import bazar.stack.books.NewBook;
import java.net.URI;
import java.util.List;
import java.util.function.Supplier;

/** A store as its customers see it, wherever it runs. It has the books for tests. */
public interface Shop extends AutoCloseable {
    /** Returns the public address. */
    URI url();

    /** Returns the public ingress. */
    Door ingress();

    /** Returns every reachable server of the public operations: each frontend, then the ingress. */
    List<Door> doors();

    /**
     * A book that no other test knows.
     *
     * @param stock one of 0, 1, 10, 1000 and 1000000
     */
    NewBook freshBook(int stock);

    /** Returns a shared book with a stock of 10, which no test buys. */
    NewBook unsoldBook();

    /** Returns whether every node works, as far as can be seen from here. */
    boolean isWhole();

    /** Supplies the errors that the nodes have logged since this call, as far as the logs can be read from here. */
    Supplier<List<String>> complaintsFromNow();

    @Override
    void close();
}
