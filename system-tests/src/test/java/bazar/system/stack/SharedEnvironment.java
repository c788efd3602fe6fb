package bazar.system.stack;

import org.microshed.testing.ApplicationEnvironment;

/** Gives MicroShed the shared store. A test must name {@link SharedStack} first, so that the store runs by then. */
public final class SharedEnvironment implements ApplicationEnvironment {
    @Override
    public int getPriority() {
        return DEFAULT_PRIORITY + 1;
    }

    @Override
    public void start() {
        // The store runs already.
    }

    @Override
    public String getApplicationURL() {
        return SharedStack.shop().url().toString();
    }
}
