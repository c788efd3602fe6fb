package bazar.catalog.log;

import java.time.Instant;

/** That a sale was cancelled, as a log entry records it. The sale itself stays as it was. */
public record CancellationImage(String orderId, Instant cancelledAt) {}
