package bazar.catalog.node;

import bazar.catalog.leases.Frontends;
import bazar.catalog.leases.LeaseConfig;
import bazar.catalog.leases.core.Leases;
import bazar.catalog.reads.core.ReadGate;
import bazar.shared.time.ElapsedTime;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/** Produces the beans of classes that do not depend on the container, with this machine's clocks. */
@ApplicationScoped
public class Wiring {
    @Resource
    private ManagedExecutorService executor;

    @Produces
    @Singleton
    ElapsedTime elapsedTime() {
        return new ElapsedTime();
    }

    @Produces
    @Singleton
    ReadGate readGate(ElapsedTime elapsedTime) {
        return new ReadGate(elapsedTime);
    }

    @Produces
    @Singleton
    Leases leases(@ConfigProperties(prefix = "bazar.lease") LeaseConfig config) {
        return new Leases(config.duration(), config.margin(), System::nanoTime);
    }

    @Produces
    @Singleton
    Frontends frontends(@ConfigProperties(prefix = "bazar.lease") LeaseConfig config, Leases leases) {
        return new Frontends(config, leases, executor);
    }
}
