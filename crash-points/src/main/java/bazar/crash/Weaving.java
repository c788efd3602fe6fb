package bazar.crash;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;

/**
 * Adds crash points to the steps of a purchase while the container discovers an application's beans, which know nothing
 * of them. {@code bazar.prove.crashes} puts this jar into copies of the WARs.
 */
public class Weaving implements Extension {
    <T> void weave(@Observes ProcessAnnotatedType<T> type) {
        String bean = type.getAnnotatedType().getJavaClass().getName();
        if (Step.isIn(bean)) {
            type.configureAnnotatedType()
                    .filterMethods(
                            method -> Step.isAt(bean, method.getJavaMember().getName()))
                    .forEach(method -> method.add(CrashPoints.Literal.INSTANCE));
        }
    }
}
