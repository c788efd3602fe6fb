package bazar.simulation.mutants;

import bazar.catalog.reads.core.ReadGate;
import bazar.catalog.replication.wire.Message;
import bazar.catalog.replication.wire.ReplicationRequest;
import bazar.shared.log.AsOf;
import bazar.simulation.cluster.CatalogParts;
import bazar.simulation.cluster.Disk;
import bazar.simulation.cluster.Question;
import bazar.simulation.cluster.Shown;
import bazar.simulation.world.Host;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Answers reads at a lagging secondary from any prefix of the log. */
final class ShowsEmptyStores extends CatalogParts {
    private boolean mayLag;

    @Override
    public Message message(Message sent) {
        mayLag = sent instanceof ReplicationRequest request && request.mayLag();
        return sent;
    }

    @Override
    public CompletionStage<Shown> read(Host host, ReadGate readGate, Disk disk, Question question, AsOf least) {
        AsOf asOf = new AsOf(disk.held().epoch(), disk.held().applied().lsn());
        if (!mayLag || !readGate.isClosed() || least.compareTo(asOf) > 0) {
            return super.read(host, readGate, disk, question, least);
        }
        return CompletableFuture.completedStage(new Shown(disk.held().store(), asOf, question.answeredBy(disk)));
    }
}
