package bazar.stack.topology;

import bazar.stack.machine.StackException;
import jakarta.json.Json;
import jakarta.json.JsonObject;

/** The number of servers of each kind. */
public record Scale(int frontends, int catalogs, int orders) {
    /** The maximum of each kind, for which the ports have room. */
    public static final int MOST = 9;

    /** The default. */
    public static final Scale STANDARD = new Scale(2, 2, 2);

    public Scale {
        check("frontends", frontends);
        check("catalogs", catalogs);
        check("order servers", orders);
    }

    public JsonObject toJson() {
        return Json.createObjectBuilder()
                .add("frontends", frontends)
                .add("catalogs", catalogs)
                .add("orders", orders)
                .build();
    }

    public static Scale of(JsonObject json) {
        return new Scale(json.getInt("frontends", 0), json.getInt("catalogs", 0), json.getInt("orders", 0));
    }

    private static void check(String what, int count) {
        if (count < 1 || count > MOST) {
            throw new StackException("A store has 1 to " + MOST + " " + what + ", not " + count + ".");
        }
    }
}
