package bazar.catalog.books;

/** A book in a list of search results. */
public record BookTitle(long id, String title) {}
