package bazar.simulation.mutants;

import bazar.catalog.reads.core.ReadGate;
import bazar.order.catalog.SalesFeed;
import bazar.order.catalog.SalesPage;
import bazar.simulation.cluster.CatalogParts;
import bazar.simulation.cluster.Disk;

final class ClaimsAllSales extends CatalogParts {
    @Override
    public SalesFeed salesAfter(ReadGate readGate, Disk disk, long lsn) {
        SalesFeed told = super.salesAfter(readGate, disk, lsn);
        SalesPage page = told.page();
        SalesPage claimed =
                new SalesPage(page.sales(), page.cancellations(), told.asOf().lsn());
        return new SalesFeed(told.store(), told.asOf(), claimed);
    }
}
