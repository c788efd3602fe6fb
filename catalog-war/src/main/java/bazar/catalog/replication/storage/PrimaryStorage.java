package bazar.catalog.replication.storage;

import bazar.catalog.log.Fenced;
import java.time.Duration;

/** A primary's disk, as far as its epochs go. Each step is durable when it returns, all of it or nothing. */
public interface PrimaryStorage {
    ReplicaState held();

    /**
     * Takes the next epoch. Leases of that length may be granted from now on.
     *
     * @param held what the new epoch goes on from
     * @param longestLease for how long one that is granted in it may live
     * @return for how long one that was granted by now may live
     * @throws Fenced if the disk holds something else by now
     */
    Duration beginEpoch(ReplicaState held, Duration longestLease);

    /**
     * Notes that the leases of earlier epochs are over.
     *
     * @param longestLease for how long one that is granted in this epoch may live
     * @throws Fenced if this is not the epoch any more
     */
    void oldLeasesOver(long epoch, Duration longestLease);
}
