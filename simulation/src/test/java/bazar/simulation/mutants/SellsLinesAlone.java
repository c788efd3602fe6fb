package bazar.simulation.mutants;

import bazar.order.catalog.Reply;
import bazar.order.catalog.Sale;
import bazar.order.catalog.SaleRequest;
import bazar.simulation.ordering.CatalogAccess;
import bazar.simulation.ordering.OrderParts;
import bazar.simulation.ordering.RemoteCatalog;
import bazar.simulation.world.Host;

final class SellsLinesAlone extends OrderParts {
    SellsLinesAlone(Host host) {
        super(host);
    }

    @Override
    public RemoteCatalog catalog(CatalogAccess catalogs) {
        return new RemoteCatalog(host, catalogs) {
            @Override
            public Reply<Sale> sell(String orderId, SaleRequest request) {
                return super.sell(orderId, new SaleRequest(request.lines(), null));
            }
        };
    }
}
