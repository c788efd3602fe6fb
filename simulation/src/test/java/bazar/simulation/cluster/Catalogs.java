package bazar.simulation.cluster;

import bazar.catalog.leases.core.Grant;
import bazar.catalog.leases.core.LeaseRequest;
import bazar.catalog.replication.wire.Message;
import bazar.catalog.replication.wire.ReplicaAck;
import bazar.catalog.writer.core.Command;
import bazar.catalog.writer.core.WriteReceipt;
import bazar.order.catalog.Reply;
import bazar.order.catalog.Sale;
import bazar.order.catalog.SalesFeed;
import bazar.shared.log.AsOf;
import bazar.simulation.node.Times;
import bazar.simulation.ordering.CatalogAccess;
import bazar.simulation.world.Host;
import bazar.simulation.world.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The catalogs as other nodes reach them over the network: reads go to any of them, other calls to a particular one.
 */
final class Catalogs implements CatalogAccess {
    private final Network network;
    private final List<Catalog> all = new ArrayList<>();
    private final List<Secondary> secondaries = new ArrayList<>();
    private Primary primary;

    Catalogs(Network network) {
        this.network = network;
    }

    void add(Primary onlyPrimary) {
        primary = onlyPrimary;
        all.add(onlyPrimary);
    }

    void add(Secondary secondary) {
        secondaries.add(secondary);
        all.add(secondary);
    }

    List<Catalog> all() {
        return all;
    }

    Primary primary() {
        return primary;
    }

    List<Secondary> secondaries() {
        return secondaries;
    }

    /** Reads from a random catalog, as the balancer does, and from another if that one does not answer. */
    CompletionStage<Shown> read(Host reader, Question question, AsOf least) {
        return readAtOne(reader, catalog -> catalog.read(question, least))
                .exceptionallyCompose(failure -> readAtOne(reader, catalog -> catalog.read(question, least)));
    }

    CompletionStage<Grant> askForLease(Host frontend, LeaseRequest request) {
        return network.call(frontend, primary.host(), Times.LEASE_ASK_TIMEOUT, () -> primary.askForLease(request));
    }

    CompletionStage<Void> handBackLease(Host frontend, String holder) {
        return network.call(frontend, primary.host(), Times.LEASE_ASK_TIMEOUT, atOnce(() -> {
            primary.handBackLease(holder);
            return null;
        }));
    }

    @Override
    public <R> CompletionStage<WriteReceipt<R>> submit(Host orderServer, Command<R> command) {
        return network.call(orderServer, primary.host(), Times.SALE_TIMEOUT, () -> primary.submit(command));
    }

    /** Submits a command that must not be duplicated. */
    <R> CompletionStage<WriteReceipt<R>> submitOnce(Host from, Command<R> command) {
        return network.callOnce(from, primary.host(), Times.SALE_TIMEOUT, () -> primary.submit(command));
    }

    @Override
    public CompletionStage<Optional<Reply<Sale>>> sale(Host orderServer, String orderId, AsOf least) {
        return readAtOne(orderServer, catalog -> catalog.sale(orderId, least))
                .thenCompose(found -> found.isPresent()
                        ? CompletableFuture.completedStage(found)
                        : readAt(orderServer, primary, catalog -> catalog.sale(orderId, least)));
    }

    @Override
    public CompletionStage<SalesFeed> salesAfter(Host orderServer, long lsn) {
        return readAtOne(orderServer, catalog -> catalog.salesAfter(lsn));
    }

    /** Relays a read that the secondary must not answer itself. */
    <T> CompletionStage<T> relay(Host secondary, Function<Catalog, CompletionStage<T>> read) {
        return network.call(secondary, primary.host(), Times.RELAY_TIMEOUT, () -> read.apply(primary));
    }

    CompletionStage<ReplicaAck> replicate(Host from, Secondary to, Message message) {
        return network.call(from, to.host(), Times.REPLICATION_TIMEOUT, atOnce(() -> to.receive(message)));
    }

    CompletionStage<Void> leave(Host secondary, String process) {
        return network.call(secondary, primary.host(), Times.DEPARTURE_TIMEOUT, () -> primary.secondaryLeaves(process));
    }

    private <T> CompletionStage<T> readAtOne(Host reader, Function<Catalog, CompletionStage<T>> read) {
        return readAt(reader, reader.chance().oneOf(all), read);
    }

    private <T> CompletionStage<T> readAt(Host reader, Catalog catalog, Function<Catalog, CompletionStage<T>> read) {
        return network.call(reader, catalog.host(), Times.CATALOG_TIMEOUT, () -> read.apply(catalog));
    }

    private static <T> Supplier<CompletionStage<T>> atOnce(Supplier<T> service) {
        return () -> CompletableFuture.completedStage(service.get());
    }
}
