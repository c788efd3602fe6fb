package bazar.system.machines;

import static bazar.system.stack.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bazar.system.stack.Answer;
import bazar.system.stack.Door;
import bazar.system.stack.WithItsOwnStore;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A store on three machines stays consistent when the network between them fails. */
@WithItsOwnStore
@ExtendWith(NamespacesPossible.class)
class SeveralMachinesIT {
    /** A lease and its margin, plus the time of a write on a busy machine. */
    private static final Duration LEASE_WAITED_OUT = Duration.ofMillis(2200 + 1300);

    private static final Duration NOT_WAITED = Duration.ofMillis(1300);
    private static final Duration SETTLING = Duration.ofSeconds(60);

    private static ThreeMachines machines;

    @BeforeAll
    static void start() {
        machines = ThreeMachines.start();
    }

    @AfterAll
    static void end() {
        if (machines != null) {
            machines.close();
        }
    }

    @AfterEach
    void heal() {
        machines.heal();
    }

    @Test
    void a_customer_shops_through_the_ingress_and_every_machine_does_its_part() {
        Caller customer = machines.customer();

        assertThat(customer.search("nature")).isOk();
        awaitCustomersAreServedBy("frontend-1", "frontend-2");
        Answer bought = buy(customer, 11, Door.newKey());

        assertThat(customer.info(11)).hasStock(17);
        assertThat(machines.at("order-1").get("/orders/" + bought.orderId())).isOk();
        assertThat(machines.at("order-2").get("/orders/" + bought.orderId())).isOk();
        awaitStockAtSecondary(11, 17);
    }

    @Test
    void a_customer_reaches_the_public_port_alone() {
        assertThat(machines.customer().isLetIn()).isTrue();
        assertThat(machines.intruders().parallelStream()).noneMatch(Caller::isLetIn);
    }

    @Test
    void while_the_machine_of_a_frontend_is_cut_off_buyers_wait_once_and_it_never_shows_what_it_had_cached() {
        Caller reachable = machines.at("frontend-1");
        Caller cutOff = machines.at("frontend-2");
        // Warms the code path up, so that the purchases below measure only the wait.
        for (int stock = 15; stock > 11; stock--) {
            assertThat(cutOff.info(9)).hasStock(stock);
            buy(reachable, 9, Door.newKey());
        }
        awaitHit(cutOff, 9);

        long outwaitedBefore = timesOutwaited("frontend-2");
        machines.machineOf("frontend-2").cutOff(Cut.BOTH_WAYS);
        assertThat(reachable.buy(9, Door.newKey())).isOk().wasHeldUpAtMost(LEASE_WAITED_OUT);
        assertThat(cutOff.info(9)).isUnavailable();
        assertThat(reachable.buy(9, Door.newKey())).isOk().wasHeldUpAtMost(NOT_WAITED);
        assertThat(timesOutwaited("frontend-2")).isEqualTo(outwaitedBefore + 1);

        awaitCustomersAreServedBy("frontend-1");
        assertThat(machines.customer().buy(9, Door.newKey())).isOk();

        machines.machineOf("frontend-2").reconnect();
        await("it caches again").atMost(SETTLING).until(() -> {
            Answer answer = cutOff.info(9);
            if (answer.status() == 503) {
                return false;
            }
            assertThat(answer).hasStock(8);
            return isHit(answer);
        });
        awaitCustomersAreServedBy("frontend-1", "frontend-2");
    }

    @Test
    void while_the_machine_of_the_secondary_is_cut_off_a_write_waits_once_and_it_shows_nothing_until_it_is_back() {
        Caller primary = machines.at("catalog-1");
        Caller cutOff = machines.at("catalog-2");
        assertThat(primary.sell(1)).isOk();

        machines.machineOf("catalog-2").cutOff(Cut.BOTH_WAYS);
        assertThat(primary.sell(1)).isOk().wasHeldUpBy("catalog-2").wasHeldUpAtMost(LEASE_WAITED_OUT);
        assertThat(cutOff.get("/books/1")).isUnavailable();
        assertThat(primary.sell(1)).isOk().wasHeldUpAtMost(NOT_WAITED);

        Caller customer = machines.customer();
        String key = Door.newKey();
        Answer bought = buy(customer, 1, key);
        assertThat(buy(customer, 1, key)).hasBody(bought.body());
        for (int book = 2; book <= 8; book++) {
            assertThat(read(customer, book)).hasStock(10);
        }

        machines.heal();
        assertThat(customer.info(1)).hasStock(6);
        assertThat(customer.order(bought.orderId())).isOk();
        awaitStockAtSecondary(1, 6);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "BOTH_WAYS")
    void while_a_frontend_is_cut_off_in_one_direction_buyers_wait_once_and_it_shows_nothing_old(Cut cut) {
        Caller reachable = machines.at("frontend-1");
        Caller cutOff = machines.at("frontend-2");
        awaitHit(cutOff, 10);
        int stock = reachable.info(10).stock();

        machines.machineOf("frontend-2").cutOff(cut);
        assertThat(reachable.buy(10, Door.newKey())).isOk().wasHeldUpAtMost(LEASE_WAITED_OUT);
        Answer shown = cutOff.info(10);
        if (cut == Cut.AT_THE_FRONTENDS_DOOR) {
            assertThat(shown).hasStock(stock - 1);
        } else {
            assertThat(shown).isUnavailable();
        }
        assertThat(reachable.buy(10, Door.newKey())).isOk().wasHeldUpAtMost(NOT_WAITED);
    }

    @ParameterizedTest
    @EnumSource(names = {"INCOMING", "OUTGOING"})
    void while_the_secondary_is_cut_off_in_one_direction_a_write_waits_once_and_it_shows_nothing(Cut cut) {
        Caller primary = machines.at("catalog-1");

        machines.machineOf("catalog-2").cutOff(cut);
        assertThat(primary.sell(10)).isOk().wasHeldUpBy("catalog-2").wasHeldUpAtMost(LEASE_WAITED_OUT);
        assertThat(machines.at("catalog-2").get("/books/10")).isUnavailable();
        assertThat(primary.sell(10)).isOk().wasHeldUpAtMost(NOT_WAITED);
    }

    /** Repeats the purchase until its outcome is known, as connections broken by a cut may lose answers after it. */
    private static Answer buy(Caller customer, long book, String key) {
        return await("the outcome is known").atMost(SETTLING).until(() -> customer.buy(book, key), answer -> {
            if (answer.status() != 200) {
                assertThat(answer).isOutcomeUnknown();
            }
            return answer.status() == 200;
        });
    }

    /** Repeats the read, which may fail until the ingress has noticed the cut. */
    private static Answer read(Caller customer, long book) {
        return await("it is read").atMost(SETTLING).until(() -> customer.info(book), answer -> {
            if (answer.status() != 200) {
                assertThat(answer).isUnavailable();
            }
            return answer.status() == 200;
        });
    }

    private static long timesOutwaited(String frontend) {
        return machines.log("catalog-1").stream()
                .filter(line -> line.contains("event=lease-outwaited node=" + frontend))
                .count();
    }

    private static void awaitHit(Caller frontend, long book) {
        await("it caches").atMost(SETTLING).until(() -> isHit(frontend.info(book)));
    }

    private static boolean isHit(Answer answer) {
        return answer.header("X-Cache").equals(Optional.of("HIT"));
    }

    /** Every read is answered meanwhile, although perhaps late. */
    private static void awaitCustomersAreServedBy(String... frontends) {
        await("customers are served by these alone")
                .atMost(SETTLING)
                .until(SeveralMachinesIT::readFourTimes, Set.of(frontends)::equals);
    }

    private static Set<String> readFourTimes() {
        return Stream.generate(() -> machines.customer().info(2))
                .limit(4)
                .peek(answer -> assertThat(answer).isOk())
                .map(answer -> answer.header("X-Served-By").orElseThrow())
                .collect(Collectors.toSet());
    }

    private static void awaitStockAtSecondary(long book, int stock) {
        await("the secondary follows")
                .atMost(SETTLING)
                .until(() -> machines.at("catalog-2").get("/books/" + book).stock(), Integer.valueOf(stock)::equals);
    }
}
