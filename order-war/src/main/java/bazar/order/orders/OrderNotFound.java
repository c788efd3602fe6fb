package bazar.order.orders;

import bazar.shared.problem.Problem;
import bazar.shared.problem.ProblemException;
import jakarta.ws.rs.core.Response.Status;

/** 404: no sale has this id. */
public final class OrderNotFound extends ProblemException {
    OrderNotFound(OrderId id) {
        super(Problem.named("order-not-found", "Order not found", Status.NOT_FOUND, "There is no order " + id + "."));
    }
}
