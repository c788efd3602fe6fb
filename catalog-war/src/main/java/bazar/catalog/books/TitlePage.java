package bazar.catalog.books;

import java.util.List;

/**
 * A page of books, by id.
 *
 * @param more whether more books follow
 */
public record TitlePage(List<BookTitle> books, boolean more) {}
