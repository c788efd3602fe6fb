package bazar.frontend.ordering;

import bazar.shared.http.Deadline;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import java.time.Duration;
import java.time.Instant;

/** Tells an order server until when its answer is awaited. */
record DeadlineFilter(Duration patience) implements ClientRequestFilter {
    @Override
    public void filter(ClientRequestContext request) {
        Deadline deadline = new Deadline(Instant.now().plus(patience));
        request.getHeaders().putSingle(Deadline.HEADER, deadline.toString());
    }
}
