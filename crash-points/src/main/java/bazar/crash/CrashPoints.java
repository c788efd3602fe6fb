package bazar.crash;

import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Binds a method to the interceptor that crashes the node before or after it, at {@linkplain ArmedPoints armed} points.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@interface CrashPoints {
    /** Adds the binding to methods of classes that do not know it. */
    final class Literal extends AnnotationLiteral<CrashPoints> implements CrashPoints {
        static final Literal INSTANCE = new Literal();
    }
}
