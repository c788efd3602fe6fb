package bazar.simulation.mutants;

import bazar.catalog.log.Changes;
import bazar.catalog.reads.core.NotReadableHere;
import bazar.catalog.reads.core.ReadGate;
import bazar.shared.log.AsOf;
import bazar.simulation.cluster.CatalogParts;
import bazar.simulation.cluster.Disk;
import bazar.simulation.cluster.Question;
import bazar.simulation.cluster.Shown;
import bazar.simulation.world.Host;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Delays a read of a key with a pending entry until the secondary knows the entry's fate. */
final class ReadsWaitForCommits extends CatalogParts {
    private static final Duration AGAIN = Duration.ofMillis(5);

    @Override
    public CompletionStage<Shown> read(Host host, ReadGate readGate, Disk disk, Question question, AsOf least) {
        boolean isPending = disk.held().pending().stream()
                .anyMatch(entry -> Changes.parse(entry.changes())
                        .keys()
                        .contains(question.key().name()));
        return isPending
                ? later(host, readGate, disk, question, least)
                : super.read(host, readGate, disk, question, least);
    }

    private CompletionStage<Shown> later(Host host, ReadGate readGate, Disk disk, Question question, AsOf least) {
        CompletableFuture<Void> again = new CompletableFuture<>();
        host.after(AGAIN, () -> again.complete(null));
        return again.thenCompose(none -> readAgain(host, readGate, disk, question, least));
    }

    private CompletionStage<Shown> readAgain(Host host, ReadGate readGate, Disk disk, Question question, AsOf least) {
        try {
            return read(host, readGate, disk, question, least);
        } catch (NotReadableHere e) {
            return CompletableFuture.failedStage(e);
        }
    }
}
