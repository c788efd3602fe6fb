package bazar.catalog.replication.link;

import bazar.catalog.log.Epoch;
import bazar.catalog.replication.primary.Replication;
import bazar.catalog.replication.storage.CommittedLog;
import bazar.catalog.replication.storage.ReplicaState;
import java.util.List;
import java.util.concurrent.ThreadFactory;

/** The links to all secondaries in one epoch. */
public final class SecondaryLinks implements AutoCloseable {
    private final List<SecondaryLink> links;

    public SecondaryLinks(
            Epoch epoch,
            ReplicaState held,
            CommittedLog log,
            Replication replication,
            ReplicationConfig config,
            ThreadFactory threads) {
        links = config.secondaries().stream()
                .map(url -> new SecondaryLink(
                        url, config, replication, wake -> replication.follow(url.toString(), epoch, held, log, wake)))
                .toList();
        links.forEach(link -> threads.newThread(link).start());
    }

    @Override
    public void close() {
        links.forEach(SecondaryLink::close);
    }
}
