package bazar.perf;

/** Visitors browse and do not buy. */
public final class BrowseSimulation extends StoreSimulation {
    public BrowseSimulation() {
        super(BrowseSimulation::plan);
    }

    private static Load plan(Settings settings) {
        Steps steps = new Steps(new Store(settings.url()).books(settings.topic()), 0, settings.seed());
        return new Load(Visitors.taking(steps, "browse", settings));
    }
}
