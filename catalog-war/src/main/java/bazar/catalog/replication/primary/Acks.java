package bazar.catalog.replication.primary;

import java.util.Locale;

/** How many secondaries in sync must hold an entry before it is committed. */
public enum Acks {
    /** Each of them: reads at secondaries are as current as at the primary. */
    ALL,
    /** One of them: an entry outlives the primary's disk; reads at secondaries may lag. */
    ONE,
    /** None: an entry that the primary alone holds is lost with its disk; reads at secondaries may lag. */
    NONE;

    /** Of the name as it is configured. */
    public static Acks of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    int neededOf(int inSync) {
        return switch (this) {
            case ALL -> inSync;
            case ONE -> Math.min(1, inSync);
            case NONE -> 0;
        };
    }

    boolean mayLag() {
        return this != ALL;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
