package bazar.order.carts.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bazar.shared.problem.InvalidRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionVectorTest {
    private static final String HERE = "aaaaaaaaaaaaaaaa";
    private static final String THERE = "bbbbbbbbbbbbbbbb";

    private final VersionVector here = VersionVector.NONE.with(new Dot(HERE, 7));
    private final VersionVector there = VersionVector.NONE.with(new Dot(THERE, 3));

    @Test
    void containsAllChangesOfAnIncarnationUpToItsNumber() {
        assertThat(here.contains(new Dot(HERE, 7))).isTrue();
        assertThat(here.contains(new Dot(HERE, 6))).isTrue();
        assertThat(here.contains(new Dot(HERE, 8))).isFalse();
        assertThat(here.contains(new Dot(THERE, 1))).isFalse();
    }

    @Test
    void mergedItDominatesBoth() {
        VersionVector both = here.merge(there);

        assertThat(both.dominates(here)).isTrue();
        assertThat(both.dominates(there)).isTrue();
        assertThat(both).isEqualTo(there.merge(here));
    }

    @Test
    void ofTwoThatDoNotKnowOfEachOtherNeitherDominates() {
        assertThat(here.dominates(there)).isFalse();
        assertThat(there.dominates(here)).isFalse();
    }

    @Test
    void dominatesItselfAndNone() {
        assertThat(here.dominates(here)).isTrue();
        assertThat(here.dominates(VersionVector.NONE)).isTrue();
        assertThat(VersionVector.NONE.dominates(here)).isFalse();
    }

    @Test
    void aLaterChangeNeverTakesBackAnEarlierOne() {
        assertThat(here.with(new Dot(HERE, 5))).isEqualTo(here);
    }

    @Test
    void isWrittenTheSameWayHoweverItCameAboutAndReadBack() {
        String text = HERE + ":7," + THERE + ":3";

        assertThat(here.merge(there)).hasToString(text);
        assertThat(there.merge(here)).hasToString(text);
        assertThat(VersionVector.parse(text)).isEqualTo(here.merge(there));
    }

    @Test
    void mayBeAsLongAsABodyIs() {
        String parts = (HERE + ":123456789012345678,").repeat(3_000);

        assertThat(VersionVector.parse(parts + THERE + ":3").numbers()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "7",
                "aaaaaaaaaaaaaaaa",
                "aaaaaaaaaaaaaaaa:",
                "aaaaaaaaaaaaaaaa:0",
                "aaaaaaaaaaaaaaaa:-1",
                "aaaaaaaaaaaaaaaa:1.5",
                "aaaaaaaaaaaaaaaa:9999999999999999999",
                "aaaaaaaaaaaaaaa:1",
                "AAAAAAAAAAAAAAAA:1",
                "aaaaaaaaaaaaaaaa:1,",
                "aaaaaaaaaaaaaaaa:1\n"
            })
    void refusesAnotherForm(String text) {
        assertThatThrownBy(() -> VersionVector.parse(text)).isInstanceOf(InvalidRequest.class);
    }
}
