package bazar.prove.network;

import java.util.EnumSet;
import java.util.Set;

/** How a node is cut off from the others: what is held on connections that others have made to it, and on its own. */
public enum Cut {
    /** Nothing reaches it, and nothing that it says reaches anybody. */
    BOTH_WAYS(EnumSet.allOf(Direction.class), EnumSet.allOf(Direction.class)),
    /** Nothing reaches it. */
    INCOMING(EnumSet.of(Direction.TO_SERVER), EnumSet.of(Direction.TO_CLIENT)),
    /** Nothing that it says reaches anybody. */
    OUTGOING(EnumSet.of(Direction.TO_CLIENT), EnumSet.of(Direction.TO_SERVER)),
    /** Nobody can connect to it, as behind a firewall; it can to others. */
    AT_THE_DOOR(EnumSet.allOf(Direction.class), EnumSet.noneOf(Direction.class));

    private final Set<Direction> made;
    private final Set<Direction> own;

    Cut(Set<Direction> made, Set<Direction> own) {
        this.made = made;
        this.own = own;
    }

    /** On a connection that others have made. */
    Set<Direction> heldOnMade() {
        return made;
    }

    Set<Direction> heldOnOwn() {
        return own;
    }
}
