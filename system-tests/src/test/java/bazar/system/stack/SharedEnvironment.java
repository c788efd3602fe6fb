package bazar.system.stack;

import org.microshed.testing.ApplicationEnvironment;

/** Hands MicroShed the store that all scenarios share. A test names {@link SharedStack} first, so that it runs by then. */
public final class SharedEnvironment implements ApplicationEnvironment {
    @Override
    public int getPriority() {
        return DEFAULT_PRIORITY + 1;
    }

    @Override
    public void start() {
        // It runs already, whoever started it.
    }

    @Override
    public String getApplicationURL() {
        return SharedStack.shop().url().toString();
    }
}
