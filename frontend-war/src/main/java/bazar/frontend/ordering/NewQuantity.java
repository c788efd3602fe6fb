package bazar.frontend.ordering;

/** How many copies of a book are to be in a cart. The order servers know how many may be. */
public record NewQuantity(int quantity) {}
