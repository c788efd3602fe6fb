package bazar.frontend.ordering;

/** One copy of a book, please. */
public record OrderRequest(long bookId) {}
