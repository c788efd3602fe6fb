package bazar.catalog.sales;

import bazar.shared.problem.Problem;
import bazar.shared.problem.ProblemException;
import jakarta.ws.rs.core.Response.Status;

/** 404: no sale has this order id. */
final class SaleNotFound extends ProblemException {
    SaleNotFound() {
        super(Problem.named("sale-not-found", "Sale not found", Status.NOT_FOUND, "No sale has this order id."));
    }
}
