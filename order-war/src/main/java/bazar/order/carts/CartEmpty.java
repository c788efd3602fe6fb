package bazar.order.carts;

import bazar.shared.problem.Problem;
import bazar.shared.problem.ProblemException;
import jakarta.ws.rs.core.Response.Status;

/** 409: the cart has nothing to buy. */
final class CartEmpty extends ProblemException {
    CartEmpty() {
        super(Problem.named("cart-empty", "The cart is empty", Status.CONFLICT, "There is nothing in it to buy."));
    }
}
