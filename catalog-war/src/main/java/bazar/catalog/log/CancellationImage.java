package bazar.catalog.log;

import java.time.Instant;

/** The cancellation of a sale as a log entry records it. The sale itself is unchanged. */
public record CancellationImage(String orderId, Instant cancelledAt) {}
