package bazar.order.carts.storage;

import static java.net.HttpURLConnection.HTTP_NOT_FOUND;

import bazar.order.carts.state.CartId;
import bazar.shared.problem.Problem;
import bazar.shared.problem.ProblemException;

/** 404: the cart does not exist, or has been forgotten. */
public final class CartNotFound extends ProblemException {
    public CartNotFound(CartId id) {
        super(Problem.named("cart-not-found", "Cart not found", HTTP_NOT_FOUND, "There is no cart " + id + "."));
    }
}
