package bazar.order.carts;

import bazar.shared.problem.Problem;
import bazar.shared.problem.ProblemException;
import jakarta.ws.rs.core.Response.Status;

/** 409: the cart has as many books as can be bought at a time, or, merged from two that did not know of each other, more. */
final class CartFull extends ProblemException {
    CartFull(int maxLines) {
        super(Problem.named(
                "cart-full", "The cart is full", Status.CONFLICT, "A cart has at most " + maxLines + " books."));
    }
}
