package bazar.shared.problem;

/** What an exception comes down to, under all that it was wrapped in. */
public final class RootCause {
    private RootCause() {}

    public static Throwable of(Throwable e) {
        return e.getCause() == null ? e : of(e.getCause());
    }

    /** In words, also where the exception has none. */
    public static String messageOf(Throwable e) {
        Throwable root = of(e);
        return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    }
}
