package bazar.order.carts.storage;

import bazar.order.carts.state.CartId;
import bazar.shared.problem.Problem;
import bazar.shared.problem.ProblemException;
import jakarta.ws.rs.core.Response.Status;

/** 404: the cart does not exist, or has been forgotten. */
public final class CartNotFound extends ProblemException {
    public CartNotFound(CartId id) {
        super(Problem.named("cart-not-found", "Cart not found", Status.NOT_FOUND, "There is no cart " + id + "."));
    }
}
