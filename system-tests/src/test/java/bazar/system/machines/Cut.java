package bazar.system.machines;

/** The ways to cut a machine off. Its loopback traffic continues. */
enum Cut {
    /** Drops all packets, like a cut cable. */
    BOTH_WAYS("""
            chain in { type filter hook input priority -200; policy drop; iif lo accept; }
            chain out { type filter hook output priority -200; policy drop; oif lo accept; }
            """),
    /** Drops incoming packets. */
    INCOMING("chain in { type filter hook input priority -200; policy drop; iif lo accept; }"),
    /** Drops outgoing packets. */
    OUTGOING("chain out { type filter hook output priority -200; policy drop; oif lo accept; }"),
    /** Drops requests to its frontend, like a wrong firewall rule, while the frontend's own requests are answered. */
    AT_THE_FRONTENDS_DOOR("chain in { type filter hook input priority -200; iif != lo tcp dport 9101 drop; }");

    private final String chains;

    Cut(String chains) {
        this.chains = chains;
    }

    /** Returns rules that run before all others and drop packets silently. */
    String rules() {
        return "table inet silence {\n" + chains + "\n}";
    }
}
