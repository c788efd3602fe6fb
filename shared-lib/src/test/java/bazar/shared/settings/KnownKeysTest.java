package bazar.shared.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KnownKeysTest {
    private final KnownKeys known = new KnownKeys(Set.of("bazar.lease.retry-delay", "BAZAR_HOME"));

    @Test
    void what_somebody_reads_or_is_not_ours_is_no_slip() {
        assertThat(known.slips(
                        Set.of("BAZAR_LEASE_RETRY_DELAY", "BAZAR_HOME", "HOME"),
                        List.of("bazar.lease.retry-delay", "BAZAR_HOME", "bazaar.x", "mp.openapi.scan")))
                .isEmpty();
    }

    @Test
    void what_looks_like_ours_and_is_read_by_none_is_one() {
        assertThat(known.slips(
                        Set.of("BAZAR_LEASE_RETRYDELAY", "BAZAR_"), List.of("bazar.lease.retry-dleay", "bazar.lease")))
                .containsExactly("BAZAR_", "BAZAR_LEASE_RETRYDELAY", "bazar.lease", "bazar.lease.retry-dleay");
    }

    @Test
    void a_key_that_an_environment_variable_may_stand_for_is_not_told_beside_it() {
        assertThat(known.slips(
                        Set.of("BAZAR_LEASE_RETRY_DELAY", "BAZAR_LEESE"),
                        List.of("bazar.lease.retry.delay", "bazar.leese")))
                .containsExactly("BAZAR_LEESE");
    }
}
