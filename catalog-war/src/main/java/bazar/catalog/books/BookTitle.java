package bazar.catalog.books;

/** A book in a list. */
public record BookTitle(long id, String title) {}
