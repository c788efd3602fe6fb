package bazar.simulation.history;

import java.util.List;
import java.util.Map;

/**
 * What a replica holds at the end of a run.
 *
 * @param isReadable whether it answers reads itself
 * @param hash of its last log entry, which covers all before it
 * @param stock of each book
 */
public record Replica(
        String name, boolean isReadable, long lsn, String hash, Map<Long, Integer> stock, List<Sale> sales) {}
