package bazar.simulation.mutants;

import bazar.catalog.reads.core.ReadGate;
import bazar.shared.log.AsOf;
import bazar.simulation.cluster.CatalogParts;
import bazar.simulation.cluster.Disk;
import bazar.simulation.cluster.Question;
import bazar.simulation.cluster.Shown;
import bazar.simulation.world.Host;
import java.util.concurrent.CompletionStage;

final class SamplesAsOfAfter extends CatalogParts {
    @Override
    public CompletionStage<Shown> read(Host host, ReadGate readGate, Disk disk, Question question, AsOf least) {
        String answer = question.answeredBy(disk);
        return super.read(host, readGate, disk, question, least)
                .thenApply(later -> new Shown(later.store(), readGate.asOf(), answer));
    }
}
