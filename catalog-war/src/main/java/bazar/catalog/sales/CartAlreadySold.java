package bazar.catalog.sales;

import bazar.shared.problem.Problem;
import bazar.shared.problem.ProblemException;
import bazar.shared.problem.ProblemNames;
import jakarta.ws.rs.core.Response.Status;

/** 409: the cart was sold under another order id. Nothing was sold now. */
final class CartAlreadySold extends ProblemException {
    CartAlreadySold(String orderId) {
        super(Problem.named(
                ProblemNames.CART_ALREADY_SOLD,
                "The cart was bought already",
                Status.CONFLICT,
                "The cart was bought as order " + orderId + "."));
    }
}
