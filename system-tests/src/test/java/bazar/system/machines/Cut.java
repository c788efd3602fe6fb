package bazar.system.machines;

/** How a machine is cut off. What it says to itself goes on. */
enum Cut {
    /** Both ways, as where a cable is cut. */
    BOTH_WAYS("""
            chain in { type filter hook input priority -200; policy drop; iif lo accept; }
            chain out { type filter hook output priority -200; policy drop; oif lo accept; }
            """),
    /** It hears nothing, and is heard. */
    INCOMING("chain in { type filter hook input priority -200; policy drop; iif lo accept; }"),
    /** It hears, and is not heard. */
    OUTGOING("chain out { type filter hook output priority -200; policy drop; oif lo accept; }"),
    /** Nobody can ask its frontend anything, as where a firewall is wrong; that asks others, and is answered. */
    AT_THE_FRONTENDS_DOOR("chain in { type filter hook input priority -200; iif != lo tcp dport 9101 drop; }");

    private final String chains;

    Cut(String chains) {
        this.chains = chains;
    }

    /** Rules before all others: what they drop is gone without a word. */
    String rules() {
        return "table inet silence {\n" + chains + "\n}";
    }
}
