package bazar.simulation.mutants;

import bazar.order.catalog.SaleReply;
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
            public Optional<SaleReply> sale(String orderId, AsOf least) {
                return Optional.empty();
            }
        };
    }
}
