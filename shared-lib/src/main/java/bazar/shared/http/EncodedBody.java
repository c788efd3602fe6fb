package bazar.shared.http;

import bazar.shared.problem.ProblemException;
import bazar.shared.problem.http.ProblemResponse;
import jakarta.ws.rs.core.Response.Status;

/**
 * 415: the request's body is compressed. A small body could expand to a large one (RFC 9110, sections 8.4 and 15.5.16).
 */
public final class EncodedBody extends ProblemException {
    EncodedBody() {
        super(ProblemResponse.problemOf(
                Status.UNSUPPORTED_MEDIA_TYPE,
                "A body is sent as it is: Content-Encoding names nothing, or identity."));
    }
}
