package bazar.system.stack;

import java.util.Comparator;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;

/** Runs the tests that start stores of their own before the shared store starts, so that no two stores run at once. */
public final class OwnStoresFirst implements ClassOrderer {
    @Override
    public void orderClasses(ClassOrdererContext context) {
        context.getClassDescriptors().sort(Comparator.comparing(OwnStoresFirst::sharesAStore));
    }

    private static boolean sharesAStore(ClassDescriptor type) {
        return !type.isAnnotated(WithItsOwnStore.class);
    }
}
