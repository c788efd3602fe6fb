package bazar.frontend.catalog;

import java.util.List;

/**
 * Books of a topic, by id.
 *
 * @param more whether more books follow
 */
public record BookList(List<Title> books, boolean more) {
    public record Title(long id, String title) {}
}
