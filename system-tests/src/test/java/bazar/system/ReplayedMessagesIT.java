package bazar.system;

import static bazar.system.stack.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bazar.stack.store.StoreStatus;
import bazar.system.stack.Answer;
import bazar.system.stack.BazarStack;
import bazar.system.stack.Door;
import bazar.system.stack.SharedStack;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A secondary refuses messages that are late, repeated, damaged or foreign, and changes nothing. */
@ExtendWith(SharedStack.class)
class ReplayedMessagesIT {
    private static final String MESSAGES = "/replication";
    private static final String SNAPSHOT = "/replication/snapshot";
    private static final String OLDER_EPOCH = "An older epoch";
    private static final String REFUSED = "The replica refuses this message";
    private static final Duration SETTLING = Duration.ofSeconds(30);

    private final BazarStack store;
    private final Door secondary;
    private final long book;
    private StoreStatus before;

    ReplayedMessagesIT(BazarStack store) {
        this.store = store;
        this.secondary = store.node("catalog-2");
        this.book = store.freshBook(10).id();
    }

    @BeforeEach
    void all_is_at_rest() {
        before = store.awaitAgreement();
    }

    @AfterEach
    void nothing_has_changed() {
        store.heal();
        assertThat(store.awaitAgreement().digest()).isEqualTo(before.digest());
        assertThat(secondary.book(book)).hasStock(10);
    }

    @Test
    void a_message_of_an_older_epoch_is_refused() {
        assertThat(secondary.post(MESSAGES, message(before.epoch() - 1, entry(before.lsn() + 1, before.hash()))))
                .isProblem(409, OLDER_EPOCH);
    }

    @Test
    void a_message_of_another_store_is_refused() {
        JsonObject message = Json.createObjectBuilder(message(before.epoch(), entry(before.lsn() + 1, before.hash())))
                .add("store", "another")
                .build();

        assertThat(secondary.post(MESSAGES, message)).isProblem(409, "Another store");
    }

    @Test
    void a_page_of_a_snapshot_is_refused_if_its_epoch_is_older_or_it_does_not_follow_what_was_said_last() {
        JsonObject asking = asking();

        assertThat(secondary.post(SNAPSHOT, firstPage(before.epoch() - 1, asking)))
                .isProblem(409, OLDER_EPOCH);
        asking();
        assertThat(secondary.post(SNAPSHOT, firstPage(before.epoch(), asking))).isProblem(409, REFUSED);
    }

    @Test
    void a_lease_of_an_older_epoch_is_refused_and_a_secondary_cut_off_from_its_primary_shows_nothing_under_it() {
        store.pause("catalog-1");
        JsonObject lease = Json.createObjectBuilder()
                .add("asking", asking())
                .add("millis", Duration.ofMinutes(10).toMillis())
                .build();
        JsonObject message = Json.createObjectBuilder(message(before.epoch() - 1, JsonValue.EMPTY_JSON_ARRAY))
                .add("lease", lease)
                .build();

        assertThat(secondary.post(MESSAGES, message)).isProblem(409, OLDER_EPOCH);
        await("its own lease is over")
                .atMost(SETTLING)
                .until(() -> secondary.get("/health/ready").status() == 503);
        assertThat(secondary.book(book)).isUnavailable();
    }

    @Test
    void an_entry_whose_hash_is_wrong_is_refused() {
        JsonObject right = entry(before.lsn() + 1, before.hash()).getJsonObject(0);
        JsonArray wrong = Json.createArrayBuilder()
                .add(Json.createObjectBuilder(right).add("hash", "0".repeat(64)))
                .build();

        assertThat(secondary.post(MESSAGES, message(before.epoch(), wrong))).isProblem(409, REFUSED);
    }

    @Test
    void entries_that_leave_a_gap_or_follow_another_history_are_not_taken_and_it_says_what_it_has() {
        assertThat(lastAfter(entry(before.lsn() + 2, before.hash()))).isEqualTo(before.lsn());
        assertThat(lastAfter(entry(before.lsn() + 1, "0".repeat(64)))).isEqualTo(before.lsn());
        assertThat(lastAfter(entry(before.lsn(), "0".repeat(64)))).isEqualTo(before.lsn());
    }

    private long lastAfter(JsonArray entries) {
        Answer answer = secondary.post(MESSAGES, message(before.epoch(), entries));
        assertThat(answer).isOk();
        return answer.json().getJsonObject("last").getJsonNumber("lsn").longValue();
    }

    /** Sends an empty message and returns the lease anchor in its acknowledgement. */
    private JsonObject asking() {
        Answer answer = secondary.post(MESSAGES, message(before.epoch(), JsonValue.EMPTY_JSON_ARRAY));
        assertThat(answer).isOk();
        return answer.json().getJsonObject("asking");
    }

    /** A message as the primary sends it, but without a lease. */
    private JsonObject message(long epoch, JsonArray entries) {
        return of(epoch)
                .add("head", position().add("digest", before.digest().orElseThrow()))
                .add("committed", position())
                .add("entries", entries)
                .add("mayLag", false)
                .build();
    }

    private JsonObject firstPage(long epoch, JsonObject answering) {
        return of(epoch)
                .add("answering", answering)
                .add("scan", 1)
                .add("number", 1)
                .add("label", position())
                .add("books", JsonValue.EMPTY_JSON_ARRAY)
                .add("sales", JsonValue.EMPTY_JSON_ARRAY)
                .add("cancellations", JsonValue.EMPTY_JSON_ARRAY)
                .build();
    }

    private JsonObjectBuilder of(long epoch) {
        return Json.createObjectBuilder()
                .add("store", before.id().orElseThrow())
                .add("epoch", epoch);
    }

    private JsonObjectBuilder position() {
        return Json.createObjectBuilder().add("lsn", before.lsn()).add("hash", before.hash());
    }

    /** An entry with a correct hash that sets the book's stock to 0. */
    private JsonArray entry(long lsn, String previousHash) {
        String changes =
                "{\"books\":[{\"id\":" + book + ",\"price\":1.00,\"stock\":0,\"title\":\"t\",\"topic\":\"t\"}],"
                        + "\"deletedBooks\":[],\"keys\":[\"info:" + book + "\"],\"sales\":[]}";
        return Json.createArrayBuilder()
                .add(Json.createObjectBuilder()
                        .add("epoch", before.epoch())
                        .add("lsn", lsn)
                        .add("previousHash", previousHash)
                        .add("hash", sha256(before.epoch() + "\n" + lsn + "\n" + previousHash + "\n" + changes))
                        .add("changes", changes))
                .build();
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
