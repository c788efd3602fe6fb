package bazar.system.stack;

import bazar.stack.Topology;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands every scenario the one store that all of them share: two frontends, two catalogs, two order servers. It starts with the
 * first that asks and ends after the last.
 */
public final class SharedStack implements ParameterResolver, AfterTestExecutionCallback {
    private static final Namespace NAMESPACE = Namespace.create(SharedStack.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == BazarStack.class;
    }

    @Override
    public BazarStack resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return of(context);
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (context.getExecutionException().isPresent()) {
            System.err.println(context.getDisplayName() + " failed; the nodes' logs are in "
                    + of(context).logs());
        }
    }

    private static BazarStack of(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(
                        BazarStack.class,
                        type -> BazarStack.start("shared", Topology.onFreePorts(2, 2, 2)),
                        BazarStack.class);
    }
}
