package bazar.simulation.mutants;

import bazar.catalog.log.Changes;
import bazar.catalog.reads.core.ReadGate;
import bazar.shared.log.AsOf;
import bazar.simulation.cluster.CatalogParts;
import bazar.simulation.cluster.Disk;
import bazar.simulation.cluster.Question;
import bazar.simulation.cluster.Shown;
import bazar.simulation.world.Host;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Answers reads of a book at a secondary from pending entries. */
final class ShowsPending extends CatalogParts {
    @Override
    public CompletionStage<Shown> read(Host host, ReadGate readGate, Disk disk, Question question, AsOf least) {
        if (readGate.isClosed() || !(question instanceof Question.OfBook book)) {
            return super.read(host, readGate, disk, question, least);
        }
        String answer = disk.held().pending().stream()
                .flatMap(entry -> Changes.parse(entry.changes()).books().stream())
                .filter(image -> image.id() == book.id())
                .map(image -> Integer.toString(image.stock()))
                .reduce((before, after) -> after)
                .orElseGet(() -> book.answeredBy(disk));
        return CompletableFuture.completedStage(new Shown(readGate.store(), readGate.asOf(), answer));
    }
}
