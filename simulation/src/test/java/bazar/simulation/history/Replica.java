package bazar.simulation.history;

import java.util.List;
import java.util.Map;

/**
 * The contents of a replica at the end of a run.
 *
 * @param isReadable whether it answers reads itself
 * @param hash the hash of its last log entry, which covers all earlier ones
 * @param stock by book id
 */
public record Replica(
        String name, boolean isReadable, long lsn, String hash, Map<Long, Integer> stock, List<Sale> sales) {}
