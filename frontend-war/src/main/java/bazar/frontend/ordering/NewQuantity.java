package bazar.frontend.ordering;

/** How many copies of a book a cart is to hold. The order servers check the number. */
public record NewQuantity(int quantity) {}
