package bazar.shared.problem.http;

import bazar.shared.keys.KeyReused;
import bazar.shared.log.AsOf;
import bazar.shared.problem.InvalidRequest;
import bazar.shared.problem.OutcomeUnknown;
import bazar.shared.problem.Problem;
import bazar.shared.problem.RemoteProblem;
import bazar.shared.problem.Unavailable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.sql.SQLException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/** Fails in every way in which a resource can. It is in no packaged WAR. */
@ApplicationScoped
@Path("/failures/{kind}")
@Produces(MediaType.APPLICATION_JSON)
public class FailingResource {
    /** Stands for internal details that must not leave the server: addresses, SQL, messages of other systems. */
    static final String SECRET = "s3cr3t-at-db.internal";

    @GET
    public Response fail(@PathParam("kind") String kind) throws Exception {
        switch (kind) {
            case "invalid" -> throw new InvalidRequest("The page is too large.");
            case "current" -> throw new KeyReused().with(AsOf.HEADER, "3.17");
            case "unavailable" -> throw new Unavailable("The catalog is away.", 7, new IOException(SECRET));
            case "unknown-outcome" -> throw new OutcomeUnknown(new IOException(SECRET));
            case "remote" ->
                throw new RemoteProblem(
                        Problem.named("out-of-stock", "The book is out of stock", 409, "Book 1: 0 left."), 0);
            case "parameter" -> throw new NotFoundException(new InvalidRequest("The id is a number."));
            case "forbidden" ->
                throw new ForbiddenException(
                        SECRET, Response.status(403).header("X-Reason", SECRET).build());
            case "defect" -> throw new IllegalStateException(SECRET);
            case "wordless-defect" -> throw new NullPointerException();
            case "database" -> throw new SQLException(SECRET);
            case "lost-race" -> throw new OptimisticLockException(SECRET);
            case "timeout" -> throw new TimeoutException(SECRET);
            case "error" -> throw new StackOverflowError(SECRET);
            case "unwritable" -> {
                return Response.ok(new Unwritable()).header("X-Reason", SECRET).build();
            }
            default -> throw new AssertionError(kind + " is no way to fail");
        }
    }

    @POST
    public Line post(Line line) {
        return line;
    }

    public record Line(long bookId, int quantity) {}

    /** Cannot be serialized as JSON. */
    public static final class Unwritable {
        public String getTitle() {
            throw new IllegalStateException(SECRET);
        }
    }
}
