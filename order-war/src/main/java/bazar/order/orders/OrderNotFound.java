package bazar.order.orders;

import static java.net.HttpURLConnection.HTTP_NOT_FOUND;

import bazar.shared.problem.Problem;
import bazar.shared.problem.ProblemException;

/** 404: no sale has this id. */
public final class OrderNotFound extends ProblemException {
    OrderNotFound(OrderId id) {
        super(Problem.named("order-not-found", "Order not found", HTTP_NOT_FOUND, "There is no order " + id + "."));
    }
}
