package bazar.frontend.catalog;

import java.util.List;

/**
 * Books of a topic, by id.
 *
 * @param more whether there are others after the last of these
 */
public record BookList(List<Title> books, boolean more) {
    /** A book by its name alone. */
    public record Title(long id, String title) {}
}
