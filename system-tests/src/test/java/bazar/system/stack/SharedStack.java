package bazar.system.stack;

import bazar.stack.Topology;
import java.lang.reflect.Executable;
import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands every scenario the one store that all of them share: two frontends, two catalogs, two order servers, in processes or,
 * with {@code bazar.containers}, in containers. It starts with the first scenario and ends after the last. With
 * {@code bazar.url} it is the one there, which nobody starts or ends.
 *
 * <p>A scenario says what it needs by the type it asks for: any {@link Shop}, or a {@link BazarStack} that it can break. One that
 * asks for what cannot be had is skipped.
 */
public final class SharedStack
        implements ExecutionCondition, BeforeAllCallback, ParameterResolver, AfterTestExecutionCallback {
    private static final Namespace NAMESPACE = Namespace.create(SharedStack.class);
    private static final String URL = System.getProperty("bazar.url", "");

    private static Shop shop;

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return !URL.isEmpty() && needsStack(context)
                ? ConditionEvaluationResult.disabled(
                        "needs a store under its hands: it breaks nodes or looks behind the ingress of " + URL)
                : ConditionEvaluationResult.enabled(null);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        shop = context.getRoot().getStore(NAMESPACE).getOrComputeIfAbsent(Shop.class, type -> open(), Shop.class);
    }

    /** The store of the scenarios that are running. */
    static Shop shop() {
        return shop;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType().isInstance(shop);
    }

    @Override
    public Shop resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return shop;
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (context.getExecutionException().isPresent() && shop instanceof BazarStack stack) {
            System.err.println(context.getDisplayName() + " failed; the nodes' logs are in " + stack.logs());
        }
    }

    private static boolean needsStack(ExtensionContext context) {
        Stream<? extends Executable> executables = context.getTestMethod().isPresent()
                ? context.getTestMethod().stream()
                : Stream.of(context.getRequiredTestClass().getDeclaredConstructors());
        return executables
                .flatMap(executable -> Stream.of(executable.getParameterTypes()))
                .anyMatch(BazarStack.class::isAssignableFrom);
    }

    private static Shop open() {
        if (!URL.isEmpty()) {
            return new DistantShop(URI.create(URL.replaceFirst("/+$", "")));
        }
        return Boolean.getBoolean("bazar.containers")
                ? ContainerStack.start()
                : LocalStack.startRecording("shared", Topology.onFreePorts(2, 2, 2));
    }
}
