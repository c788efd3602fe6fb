package bazar.catalog.replication.primary;

import java.util.Locale;

/** How many of the in-sync secondaries must hold an entry before it is committed. */
public enum Acks {
    /** All of them: reads at secondaries are as current as at the primary. */
    ALL,
    /** One of them: an entry survives the loss of the primary's disk; reads at secondaries may lag. */
    ONE,
    /** None: an entry that only the primary holds is lost with its disk; reads at secondaries may lag. */
    NONE;

    /** Parses the configured value. */
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
