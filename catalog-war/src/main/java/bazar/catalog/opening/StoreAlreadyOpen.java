package bazar.catalog.opening;

import bazar.shared.problem.Problem;
import bazar.shared.problem.ProblemException;
import jakarta.ws.rs.core.Response.Status;

/** 409: there is a store on this disk already, and it stays. */
final class StoreAlreadyOpen extends ProblemException {
    StoreAlreadyOpen(String store) {
        super(Problem.named(
                "store-already-open",
                "A store is open already",
                Status.CONFLICT,
                "This disk, or that of a secondary, holds store " + store + "."));
    }
}
