package bazar.shared.json;

import bazar.shared.problem.InvalidRequest;

/** The path of a value within a JSON text, as in {@code lines[2].quantity}. */
record Place(Place parent, String step) {
    static final Place TOP = new Place(null, "");

    private static final int LONG_NAME = 64;

    Place member(String name) {
        return new Place(this, name);
    }

    Place element(int index) {
        return new Place(this, "[" + index + "]");
    }

    /** Returns the exception for a value of another type. */
    InvalidRequest expected(String what) {
        return wrong(what + " is expected");
    }

    InvalidRequest repeated() {
        return wrong("it is there twice");
    }

    InvalidRequest wrong(String complaint) {
        return new InvalidRequest((this == TOP ? "The body" : this) + ": " + complaint + ".");
    }

    @Override
    public String toString() {
        if (parent == null || parent == TOP) {
            return cut();
        }
        return parent + (step.startsWith("[") ? "" : ".") + cut();
    }

    /** Shortens a long name, because a caller may have chosen it. */
    private String cut() {
        return step.length() > LONG_NAME ? step.substring(0, LONG_NAME) + "…" : step;
    }
}
