package bazar.catalog.replication;

import static java.net.HttpURLConnection.HTTP_NOT_FOUND;

import bazar.shared.problem.Problem;
import bazar.shared.problem.ProblemException;

/** 404: no secondary with this process id has answered this primary. */
final class NoSuchMember extends ProblemException {
    NoSuchMember() {
        super(Problem.named(
                "no-such-member",
                "No such secondary",
                HTTP_NOT_FOUND,
                "No secondary has answered this primary from that process."));
    }
}
