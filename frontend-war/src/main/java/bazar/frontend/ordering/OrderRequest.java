package bazar.frontend.ordering;

/** An order of one copy. */
public record OrderRequest(long bookId) {}
