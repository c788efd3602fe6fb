package bazar.order.carts;

import bazar.shared.problem.Problem;
import bazar.shared.problem.ProblemException;
import jakarta.ws.rs.core.Response.Status;

/** 409: the cart was bought and cannot change. */
final class CartBought extends ProblemException {
    /** @param detail names the order */
    CartBought(String detail) {
        super(Problem.named("cart-bought", "The cart was bought already", Status.CONFLICT, detail));
    }

    static CartBought as(String orderId) {
        return new CartBought("The cart was bought as order " + orderId + ".");
    }
}
