package bazar.catalog.writer;

import bazar.shared.log.AsOf;

/**
 * The answer to a command, given once what it rests on is committed.
 *
 * @param asOf the entry it is current to
 */
public record WriteReceipt<R>(R result, AsOf asOf, Timing timing) {}
