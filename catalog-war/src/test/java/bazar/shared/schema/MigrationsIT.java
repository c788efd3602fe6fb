package bazar.shared.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bazar.testing.PackagedWar;
import jakarta.annotation.Resource;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The catalog's migrations, found in its WAR and run on its own database. */
@ArquillianTest
class MigrationsIT {
    @Resource(lookup = "jdbc/bazar")
    private DataSource source;

    private MigratedDatabase database;

    @Deployment
    static WebArchive catalog() {
        return PackagedWar.with(MigrationsIT.class, MigratedDatabase.class)
                .addAsResource("bazar/shared/schema/store-at-version-1.sql");
    }

    @BeforeEach
    @AfterEach
    void clear() {
        database = new MigratedDatabase(source);
        database.clear();
    }

    @Test
    void an_empty_database_gets_the_tables_that_the_catalog_needs() {
        Migrations.run(source);

        assertThat(database.history()).startsWith("1|1|true", "2|2|true").allMatch(script -> script.endsWith("true"));
        assertThat(database.contents().keySet()).contains("BOOK", "SALE", "LOG_ENTRY", "STORE");
    }

    @Test
    void a_database_that_is_up_to_date_stays_as_it_is() {
        Migrations.run(source);
        var before = database.contents();

        Migrations.run(source);

        assertThat(database.contents()).isEqualTo(before);
    }

    @Test
    void a_database_of_a_newer_version_is_refused_and_left_as_it_is() {
        Migrations.run(source);
        database.noteVersion1000();
        var before = database.contents();

        assertThatThrownBy(() -> Migrations.run(source))
                .isInstanceOf(UnfitSchema.class)
                .hasMessage("The schema has version 1000, which this build does not know; "
                        + "start the build that brought it there, or a later one.");
        assertThat(database.contents()).isEqualTo(before);
    }

    @Test
    void a_database_that_another_script_made_is_refused_and_left_as_it_is() {
        database.leaveAtVersion1();
        database.changeChecksumOfVersion1();
        var before = database.contents();

        assertThatThrownBy(() -> Migrations.run(source))
                .isInstanceOf(UnfitSchema.class)
                .hasMessage("The schema was brought to version 1 by another script than this build's; "
                        + "start the build that brought it there.");
        assertThat(database.contents()).isEqualTo(before);
    }
}
