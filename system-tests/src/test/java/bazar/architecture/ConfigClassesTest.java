package bazar.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** All classes of settings follow one pattern, so that none of their fields and accessors needs a test of its own. */
class ConfigClassesTest {
    private final List<JavaClass> types = ConfiguredKeys.groups().toList();

    @Test
    void a_key_is_named_after_its_field() {
        for (JavaClass type : types) {
            assertThat(ConfiguredKeys.settingsOf(type))
                    .allSatisfy(field -> assertThat(ConfiguredKeys.keyOf(field))
                            .endsWith("."
                                    + field.getName()
                                            .replaceAll("([A-Z])", "-$1")
                                            .toLowerCase(Locale.ROOT)));
        }
    }

    @Test
    void an_accessor_reads_the_field_of_its_name_and_no_other() {
        for (JavaClass type : types) {
            assertThat(ConfiguredKeys.settingsOf(type))
                    .allSatisfy(field -> assertThat(type.getMethods())
                            .filteredOn(method -> isAccessorOf(field, method))
                            .allSatisfy(accessor -> assertThat(accessor.getFieldAccesses())
                                    .extracting(access -> access.getTarget().getName())
                                    .containsOnly(field.getName())));
        }
    }

    private static boolean isAccessorOf(JavaField field, JavaMethod method) {
        return method.getName().equals(field.getName()) || method.getName().equalsIgnoreCase("is" + field.getName());
    }
}
