package bazar.catalog.writer;

import bazar.catalog.writer.core.WriteReceipt;
import bazar.shared.log.AsOf;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;

/** Adds to the answer of a write the as-of it is current to, and where its time went. */
public final class WriteAnswer {
    private WriteAnswer() {}

    public static Response of(ResponseBuilder answer, WriteReceipt<?> receipt) {
        return answer.header(AsOf.HEADER, receipt.asOf())
                .header("Server-Timing", receipt.timing().toHeader())
                .build();
    }
}
