package bazar.prove.network;

import java.util.EnumSet;
import java.util.Set;

/** The ways to cut a node off, each by the directions that are held on incoming and on outgoing connections. */
public enum Cut {
    /** The node neither receives nor sends. */
    BOTH_WAYS(EnumSet.allOf(Direction.class), EnumSet.allOf(Direction.class)),
    /** The node receives nothing. */
    INCOMING(EnumSet.of(Direction.TO_SERVER), EnumSet.of(Direction.TO_CLIENT)),
    /** Nothing that the node sends arrives. */
    OUTGOING(EnumSet.of(Direction.TO_CLIENT), EnumSet.of(Direction.TO_SERVER)),
    /** The node accepts no connection, as behind a firewall, but can connect to others. */
    AT_THE_DOOR(EnumSet.allOf(Direction.class), EnumSet.noneOf(Direction.class));

    private final Set<Direction> made;
    private final Set<Direction> own;

    Cut(Set<Direction> made, Set<Direction> own) {
        this.made = made;
        this.own = own;
    }

    /** Returns the directions held on connections from others. */
    Set<Direction> heldOnMade() {
        return made;
    }

    /** Returns the directions held on connections to others. */
    Set<Direction> heldOnOwn() {
        return own;
    }
}
