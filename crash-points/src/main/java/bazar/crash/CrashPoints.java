package bazar.crash;

import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A method before and after which this node crashes once the point is {@linkplain ArmedPoints armed}. */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@interface CrashPoints {
    /** For methods that do not know of it. */
    final class Literal extends AnnotationLiteral<CrashPoints> implements CrashPoints {
        static final Literal INSTANCE = new Literal();
    }
}
