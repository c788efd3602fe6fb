package bazar.catalog.replication;

import bazar.shared.problem.Problem;
import bazar.shared.problem.ProblemException;
import jakarta.ws.rs.core.Response.Status;

/** 404: no secondary with this process id has answered this primary. */
final class NoSuchMember extends ProblemException {
    NoSuchMember() {
        super(Problem.named(
                "no-such-member",
                "No such secondary",
                Status.NOT_FOUND,
                "No secondary has answered this primary from that process."));
    }
}
