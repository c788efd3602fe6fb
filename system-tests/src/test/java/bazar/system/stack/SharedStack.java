package bazar.system.stack;

import bazar.stack.topology.Topology;
import java.lang.reflect.Executable;
import java.net.URI;
import java.time.Duration;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands every scenario the one store that they share: two frontends, two catalogs and two order servers, in processes
 * or, with {@code bazar.containers}, in containers. It starts with the first scenario that asks for it, in a directory
 * whose name has letters and blanks that a careless script trips over, and ends after the last. With {@code bazar.url}
 * it is the one there, which nobody starts or ends.
 *
 * <p>A test says what it needs by the type of its parameter: any {@link Shop}, a {@link BazarStack} that it can break,
 * or a {@link LocalStack} whose disks and settings it can change. A test is skipped if that type is not available.
 */
public final class SharedStack
        implements ExecutionCondition, BeforeAllCallback, ParameterResolver, AfterTestExecutionCallback {
    private static final Namespace NAMESPACE = Namespace.create(SharedStack.class);
    private static final String URL = System.getProperty("bazar.url", "");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final boolean IN_CONTAINERS = Boolean.getBoolean("bazar.containers");

    private static Shop shop;

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return shopsAskedFor(context)
                .filter(type -> !type.isAssignableFrom(kind()))
                .findAny()
                .map(type -> ConditionEvaluationResult.disabled(
                        "needs a " + type.getSimpleName() + ", and the store is a " + kind().getSimpleName()))
                .orElseGet(() -> ConditionEvaluationResult.enabled(null));
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        Awaitility.setDefaultTimeout(PATIENCE); // others may keep the machine busy
        shop = context.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE)
                .getOrComputeIfAbsent(Shop.class, type -> open(), Shop.class);
    }

    /** Returns the shared store. */
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

    private static Stream<? extends Class<?>> shopsAskedFor(ExtensionContext context) {
        Stream<? extends Executable> executables = context.getTestMethod().isPresent()
                ? context.getTestMethod().stream()
                : Stream.of(context.getRequiredTestClass().getDeclaredConstructors());
        return executables
                .flatMap(executable -> Stream.of(executable.getParameterTypes()))
                .filter(Shop.class::isAssignableFrom);
    }

    private static Class<? extends Shop> kind() {
        if (!URL.isEmpty()) {
            return DistantShop.class;
        }
        return IN_CONTAINERS ? ContainerStack.class : LocalStack.class;
    }

    private static Shop open() {
        if (!URL.isEmpty()) {
            return new DistantShop(URI.create(URL.replaceFirst("/+$", "")));
        }
        return IN_CONTAINERS
                ? ContainerStack.start()
                : LocalStack.startRecording("Meine Bücher (neu)", Topology.onFreePorts(2, 2, 2));
    }
}
