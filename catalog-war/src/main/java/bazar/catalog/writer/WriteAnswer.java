package bazar.catalog.writer;

import bazar.shared.log.AsOf;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;

/** What the caller of a write is told beside its result: what that is current to, and where the time went. */
public final class WriteAnswer {
    private WriteAnswer() {}

    public static Response of(ResponseBuilder answer, WriteReceipt<?> receipt) {
        return answer.header(AsOf.HEADER, receipt.asOf())
                .header("Server-Timing", receipt.timing().toHeader())
                .build();
    }
}
