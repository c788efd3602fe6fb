package bazar.frontend.lease.core;

import static org.assertj.core.api.Assertions.assertThat;

import bazar.shared.keys.Key;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class FloorsTest {
    private static final Key BOOK = Key.info(1);
    private static final Key OTHER = Key.info(2);

    private final Floors floors = new Floors(100);

    @Test
    void nothingIsRefusedAtFirst() {
        assertThat(floors.of(BOOK)).isZero();
    }

    @Test
    void aKeyHasAFloorOfItsOwn() {
        floors.raise(BOOK, 7);

        assertThat(floors.of(BOOK)).isEqualTo(7);
        assertThat(floors.of(OTHER)).isZero();
    }

    @Test
    void theFloorOfAllKeysHoldsForEach() {
        floors.raise(BOOK, 7);
        floors.raiseAll(9);

        assertThat(floors.of(BOOK)).isEqualTo(9);
        assertThat(floors.of(OTHER)).isEqualTo(9);
    }

    @Test
    void theNameOfAllKeysRaisesAll() {
        floors.raise(Key.ALL, 5);

        assertThat(floors.of(OTHER)).isEqualTo(5);
    }

    @Test
    void aFloorNeverSinks() {
        floors.raise(BOOK, 7);
        floors.raise(BOOK, 3);
        floors.raiseAll(5);
        floors.raiseAll(4);

        assertThat(floors.of(BOOK)).isEqualTo(7);
        assertThat(floors.of(OTHER)).isEqualTo(5);
    }

    @Test
    void theHighestIsThatOfAnyKeyOrOfAll() {
        floors.raise(BOOK, 7);
        floors.raise(OTHER, 5);
        floors.raiseAll(6);
        assertThat(floors.highest()).isEqualTo(7);
        floors.raiseAll(9);
        assertThat(floors.highest()).isEqualTo(9);
    }

    @Test
    void forgettingAFloorRaisesTheFloorOfAllToIt() {
        Floors two = new Floors(2);
        two.raise(Key.info(1), 11);
        two.raise(Key.info(2), 12);
        assertThat(two.of(Key.info(9))).isZero();

        two.raise(Key.info(3), 13);

        assertThat(two.of(Key.info(9))).isEqualTo(11);
        assertThat(two.of(Key.info(1))).isEqualTo(11);
        assertThat(two.of(Key.info(2))).isEqualTo(12);
        assertThat(two.of(Key.info(3))).isEqualTo(13);
    }

    @Test
    void aKeyOftenRaisedDoesNotRaiseTheOthers() {
        Floors two = new Floors(2);
        for (int lsn = 1; lsn <= 100; lsn++) {
            two.raise(BOOK, lsn);
        }

        assertThat(two.of(BOOK)).isEqualTo(100);
        assertThat(two.of(OTHER)).isZero();
    }

    @Test
    void aReaderNeverSeesAFloorSinkWhileItIsForgotten() throws InterruptedException {
        Floors few = new Floors(3);
        AtomicBoolean hasSunk = new AtomicBoolean();
        AtomicBoolean isOver = new AtomicBoolean();
        Thread reader = new Thread(() -> {
            long seen = 0;
            while (!isOver.get()) {
                long floor = few.of(BOOK);
                if (floor < seen) {
                    hasSunk.set(true);
                }
                seen = floor;
            }
        });
        reader.start();

        for (int lsn = 1; lsn <= 200_000; lsn++) {
            few.raise(lsn % 5 == 0 ? BOOK : Key.info(lsn), lsn);
        }
        isOver.set(true);
        reader.join();

        assertThat(hasSunk).isFalse();
    }
}
