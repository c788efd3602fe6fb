package bazar.shared.config;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes a setting beside its key. The tables of {@code docs/configuration.md} are generated from these. */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface ConfigDescription {
    /** What the setting means. */
    String value();

    /** What its value is, if the type of the field does not say it. */
    String unit() default "";

    /** What a value must be beyond what its unit allows. */
    String range() default "";
}
