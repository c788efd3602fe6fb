package bazar.simulation.mutants;

import bazar.catalog.log.BookImage;
import bazar.catalog.log.Changes;
import bazar.catalog.visibility.Visibility;
import bazar.simulation.cluster.CatalogParts;
import bazar.simulation.cluster.Disk;
import bazar.simulation.cluster.Shown;
import bazar.simulation.world.Host;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A read at a secondary finds what it holds, whether that is committed or not. */
final class ShowsPending extends CatalogParts {
    @Override
    public CompletionStage<Shown> read(Host host, Visibility visibility, Disk disk, long book) {
        if (visibility.showsNothing()) {
            return super.read(host, visibility, disk, book);
        }
        int stock = disk.held().pending().stream()
                .flatMap(entry -> Changes.parse(entry.changes()).books().stream())
                .filter(image -> image.id() == book)
                .mapToInt(BookImage::stock)
                .reduce((before, after) -> after)
                .orElseGet(() -> disk.stockOf(book));
        return CompletableFuture.completedStage(new Shown(visibility.store(), visibility.asOf(), stock));
    }
}
