package bazar.system.stack;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** Marks tests that start a store of their own. They are skipped if the tests run against containers or a URL. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DisabledIfSystemProperty(named = "bazar.url", matches = ".+", disabledReason = "starts a store of its own")
@DisabledIfSystemProperty(named = "bazar.containers", matches = "true", disabledReason = "starts a store of its own")
public @interface WithItsOwnStore {}
