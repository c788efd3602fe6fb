package bazar.simulation.mutants;

import bazar.order.catalog.Reply;
import bazar.order.catalog.Sale;
import bazar.order.catalog.SaleRequest;
import bazar.order.orders.OrderId;
import bazar.shared.keys.IdempotencyKey;
import bazar.simulation.ordering.CatalogAccess;
import bazar.simulation.ordering.OrderParts;
import bazar.simulation.ordering.RemoteCatalog;
import bazar.simulation.world.Host;
import java.util.HashMap;
import java.util.Map;

/** Sends a repeated sale to the catalog under another id. The catalog alone knows what a key has bought. */
final class SellsRepeatedAnew extends OrderParts {
    SellsRepeatedAnew(Host host) {
        super(host);
    }

    @Override
    public RemoteCatalog catalog(CatalogAccess catalogs) {
        return new AnewSellingCatalog(catalogs);
    }

    private final class AnewSellingCatalog extends RemoteCatalog {
        private final Map<String, Integer> attempts = new HashMap<>();

        AnewSellingCatalog(CatalogAccess catalogs) {
            super(host, catalogs);
        }

        @Override
        public Reply<Sale> sell(String orderId, SaleRequest request) {
            int attempt = attempts.merge(orderId, 1, Integer::sum);
            return super.sell(attempt == 1 ? orderId : another(orderId, attempt), request);
        }

        private static String another(String orderId, int attempt) {
            return OrderId.of("attempt " + attempt, new IdempotencyKey(orderId)).text();
        }
    }
}
