package bazar.shared.problem;

/** The innermost cause of an exception. */
public final class RootCause {
    private RootCause() {}

    public static Throwable of(Throwable e) {
        return e.getCause() == null ? e : of(e.getCause());
    }

    /** Returns the innermost message, or the exception's class name if it has none. */
    public static String messageOf(Throwable e) {
        Throwable root = of(e);
        return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    }
}
