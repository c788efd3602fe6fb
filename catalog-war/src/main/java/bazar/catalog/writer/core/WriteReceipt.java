package bazar.catalog.writer.core;

import bazar.shared.log.AsOf;

/**
 * The result of a command, given once everything it depends on is committed.
 *
 * @param asOf the entry that the result is current to
 */
public record WriteReceipt<R>(R result, AsOf asOf, Timing timing) {}
