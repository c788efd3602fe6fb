package bazar.shared.schema;

import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;

/** A database that this build must not touch, because its scripts were written for another schema history. */
public final class UnfitSchema extends FlywayException {
    private UnfitSchema(String message) {
        super(message);
    }

    static UnfitSchema unknown(MigrationVersion version) {
        return new UnfitSchema("The schema has version " + version
                + ", which this build does not know; start the build that brought it there, or a later one.");
    }

    static UnfitSchema changed(MigrationVersion version) {
        return new UnfitSchema("The schema was brought to version " + version
                + " by another script than this build's; start the build that brought it there.");
    }
}
