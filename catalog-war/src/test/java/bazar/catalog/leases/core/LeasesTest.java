package bazar.catalog.leases.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bazar.catalog.leases.core.Leases.Holder;
import bazar.catalog.log.Epoch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LeasesTest {
    private static final Duration LEASE = Duration.ofSeconds(2);
    private static final Duration MARGIN = Duration.ofMillis(200);
    private static final Duration A_MOMENT = Duration.ofMillis(10);

    private long now = 1_000_000_000_000L;
    private final Leases leases = new Leases(LEASE, MARGIN, () -> now);

    private final List<String> heard = new ArrayList<>();

    @BeforeEach
    void a_primary_holds_office() {
        leases.beginEpoch(new Epoch("store", 3), 10, heard::add);
    }

    @Test
    void nobody_gets_a_lease_where_no_store_is_open() {
        Leases closed = new Leases(LEASE, MARGIN, () -> now);

        assertThatThrownBy(() -> closed.ask(request("a", null))).isInstanceOf(NoLeases.class);
    }

    @Test
    void who_knows_of_a_newer_epoch_of_this_store_gets_none_and_is_heard() {
        assertThatThrownBy(() -> leases.ask(knowing("store", 4))).isInstanceOf(NoLeases.class);
        assertThat(heard).singleElement().asString().contains("frontend-1", "epoch 4");
    }

    @Test
    void what_is_known_of_another_store_or_of_this_epoch_does_not_matter() {
        assertThat(leases.ask(knowing("another", 9)).epoch()).isEqualTo(3);
        assertThat(leases.ask(knowing("store", 3)).epoch()).isEqualTo(3);
        assertThat(heard).isEmpty();
    }

    @Test
    void a_newcomer_is_tried_before_it_is_granted_a_lease_and_again_only_when_that_is_over() {
        LeaseRequest newcomer = request("a", null);
        assertThat(leases.trial(newcomer)).hasValue(new Invalidation("a", "store", 3, 10, List.of()));
        leases.ask(newcomer);
        assertThat(leases.trial(newcomer)).isEmpty();

        pass(LEASE.plus(MARGIN));
        assertThat(leases.trial(newcomer)).isPresent();
    }

    @Test
    void what_a_newcomer_knows_is_heard_though_it_cannot_be_reached() {
        assertThatThrownBy(() -> leases.trial(knowing("store", 4))).isInstanceOf(NoLeases.class);
        assertThat(heard).hasSize(1);
    }

    @Test
    void a_grant_is_renewed_while_it_is_held() {
        Grant first = leases.ask(request("a", null));
        pass(LEASE.dividedBy(2));
        Grant renewed = leases.ask(request("a", first.grant()));

        assertThat(renewed.grant()).isEqualTo(first.grant());
        assertThat(renewed.millis()).isEqualTo(LEASE.toMillis());
    }

    @Test
    void after_its_end_a_lease_is_granted_anew() {
        Grant first = leases.ask(request("a", null));
        pass(LEASE.plus(MARGIN));

        assertThat(leases.ask(request("a", first.grant())).grant()).isNotEqualTo(first.grant());
    }

    @Test
    void in_a_new_epoch_every_grant_is_new() {
        Grant first = leases.ask(request("a", null));
        leases.beginEpoch(new Epoch("store", 4), 10, heard::add);

        assertThat(leases.ask(request("a", first.grant())).grant()).isNotEqualTo(first.grant());
        assertThat(leases.ask(request("a", first.grant())).epoch()).isEqualTo(4);
    }

    @Test
    void a_write_asks_everybody_who_may_serve_and_nobody_else() {
        leases.ask(request("gone", null));
        pass(LEASE.plus(MARGIN));
        leases.ask(request("here", null));

        assertThat(leases.begin(11)).extracting(Holder::id).containsExactly("here");
    }

    @Test
    void the_primary_outwaits_a_lease_by_its_margin() {
        leases.ask(request("a", null));
        Holder holder = leases.begin(11).get(0);

        pass(LEASE);
        assertThat(leases.mayServe(holder)).isTrue();
        pass(MARGIN);
        assertThat(leases.mayServe(holder)).isFalse();
    }

    @Test
    void a_new_grant_carries_the_write_in_flight_as_floor() {
        leases.begin(11);

        assertThat(leases.ask(request("a", null)).floor()).isEqualTo(11);
    }

    @Test
    void a_renewal_is_no_acknowledgement() {
        Grant grant = leases.ask(request("a", null));
        Holder holder = leases.begin(11).get(0);
        leases.ask(request("a", grant.grant()));

        assertThat(leases.mayServe(holder)).isTrue();
    }

    @Test
    void a_new_grant_to_one_whose_lease_may_live_is_no_acknowledgement() {
        leases.ask(request("a", null));
        Holder holder = leases.begin(11).get(0);
        leases.ask(request("a", null));

        assertThat(leases.mayServe(holder)).isTrue();
    }

    @Test
    void one_who_renews_but_does_not_acknowledge_holds_a_write_up_for_one_lease_at_most() {
        String grant = leases.ask(request("a", null)).grant();
        Holder holder = leases.begin(11).get(0);
        for (int i = 0; i < 4; i++) {
            grant = leases.ask(request("a", grant)).grant();
            pass(LEASE.plus(MARGIN).dividedBy(4));
        }

        assertThat(leases.mayServe(holder)).isFalse();
    }

    @Test
    void however_often_one_asks_who_does_not_acknowledge_it_is_outwaited_and_tried_anew() {
        String grant = leases.ask(request("a", null)).grant();
        Holder holder = leases.begin(11).get(0);
        Duration asked = Duration.ZERO;
        while (asked.compareTo(LEASE.plus(MARGIN)) < 0) {
            grant = grantedOr(grant);
            pass(A_MOMENT);
            asked = asked.plus(A_MOMENT);
        }

        assertThat(leases.mayServe(holder)).isFalse();
        assertThat(leases.trial(request("a", null))).isPresent();
    }

    @Test
    void one_who_is_awaited_gets_no_lease_once_nothing_of_its_time_is_left() {
        leases.ask(request("a", null));
        leases.begin(11);
        pass(LEASE);

        assertThatThrownBy(() -> leases.ask(request("a", null)))
                .isInstanceOf(NoLeases.class)
                .hasMessageContaining("acknowledgement of frontend-1");
    }

    @Test
    void one_whose_lease_ran_out_is_not_waited_for_when_it_comes_back() {
        leases.ask(request("a", null));
        Holder holder = leases.begin(11).get(0);
        pass(LEASE.plus(MARGIN));
        Grant again = leases.ask(request("a", null));

        assertThat(again.floor()).isEqualTo(11);
        assertThat(leases.mayServe(holder)).isFalse();
        assertThat(leases.begin(12)).hasSize(1);
    }

    @Test
    void after_its_acknowledgement_a_holder_gets_whole_leases_again() {
        Grant grant = leases.ask(request("a", null));
        Holder holder = leases.begin(11).get(0);
        pass(Duration.ofSeconds(1));
        assertThat(leases.ask(request("a", grant.grant())).millis()).isEqualTo(1000);

        leases.acknowledged(holder);
        assertThat(leases.ask(request("a", grant.grant())).millis()).isEqualTo(LEASE.toMillis());
    }

    @Test
    void a_lease_handed_back_is_waited_for_no_more() {
        leases.ask(request("a", null));
        Holder holder = leases.begin(11).get(0);
        leases.handBack("a");

        assertThat(leases.mayServe(holder)).isFalse();
        assertThat(leases.begin(12)).isEqualTo(List.of());
    }

    private String grantedOr(String grant) {
        try {
            return leases.ask(request("a", grant)).grant();
        } catch (NoLeases e) {
            return null;
        }
    }

    private void pass(Duration time) {
        now += time.toNanos();
    }

    private static LeaseRequest request(String holder, String grant) {
        return new LeaseRequest(holder, "frontend-1", "http://127.0.0.1:1", grant, null, null);
    }

    private static LeaseRequest knowing(String store, long epoch) {
        return new LeaseRequest("a", "frontend-1", "http://127.0.0.1:1", null, store, epoch);
    }
}
