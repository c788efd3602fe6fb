package bazar.shared.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.stream.Collectors;

/** Parameters and bodies outside their declared bounds. */
@Provider
public class ViolationMapper implements ExceptionMapper<ConstraintViolationException> {
    @Context
    private UriInfo request;

    @Override
    public Response toResponse(ConstraintViolationException e) {
        String detail = e.getConstraintViolations().stream()
                .map(violation -> nameOf(violation) + " " + violation.getMessage())
                .sorted()
                .collect(Collectors.joining("; ", "", "."));
        return ProblemResponse.of(new InvalidRequest(detail), request);
    }

    /** The parameter's path without the Java method and argument that it starts with. */
    private static String nameOf(ConstraintViolation<?> violation) {
        String path = violation.getPropertyPath().toString();
        Path.Node first = violation.getPropertyPath().iterator().next();
        return first.getKind() == ElementKind.METHOD ? path.substring(path.indexOf('.') + 1) : path;
    }
}
