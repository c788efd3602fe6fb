package bazar.system.stack;

import bazar.stack.books.NewBook;
import java.net.URI;
import java.util.List;
import java.util.function.Supplier;

/** A store as its customers know it, wherever it runs. It opened with the books for tests. */
public interface Shop extends AutoCloseable {
    /** The address that customers are given. */
    URI url();

    /** Where customers come in. */
    Door ingress();

    /** Every door to the public operations that can be reached from here: the ingress last, before it each frontend. */
    List<Door> doors();

    /**
     * A book that no other test knows.
     *
     * @param stock one of 0, 1, 10, 1000 and 1000000
     */
    NewBook freshBook(int stock);

    /** A book that all tests share, because none buys it. Of it there are 10. */
    NewBook unsoldBook();

    /** Whether it is as it should be, as far as can be seen from here. */
    boolean isWhole();

    /** Tells what the nodes have written since that healthy servers do not, as far as their logs can be read from here. */
    Supplier<List<String>> complaintsFromNow();

    @Override
    void close();
}
