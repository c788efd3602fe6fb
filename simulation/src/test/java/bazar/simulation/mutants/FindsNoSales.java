package bazar.simulation.mutants;

import bazar.order.catalog.Reply;
import bazar.order.catalog.Sale;
import bazar.shared.log.AsOf;
import bazar.simulation.ordering.CatalogAccess;
import bazar.simulation.ordering.OrderParts;
import bazar.simulation.ordering.RemoteCatalog;
import bazar.simulation.world.Host;
import java.util.Optional;

final class FindsNoSales extends OrderParts {
    FindsNoSales(Host host) {
        super(host);
    }

    @Override
    public RemoteCatalog catalog(CatalogAccess catalogs) {
        return new RemoteCatalog(host, catalogs) {
            @Override
            public Optional<Reply<Sale>> sale(String orderId, AsOf least) {
                return Optional.empty();
            }
        };
    }
}
