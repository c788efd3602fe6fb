package bazar.catalog.books;

import java.util.List;

/**
 * Search results by id.
 *
 * @param more whether further ones follow the last of these
 */
public record TitlePage(List<BookTitle> books, boolean more) {}
