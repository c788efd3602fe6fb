package bazar.frontend.cache;

import java.util.concurrent.CompletableFuture;

/** A call to the catalog, which all share who have the same question while it is under way. */
public final class Call {
    private final Question question;
    private final CompletableFuture<Reading> reply = new CompletableFuture<>();

    Call(Question question) {
        this.question = question;
    }

    Question question() {
        return question;
    }

    /** Comes when {@link BookCache#land} or {@link BookCache#fail} has ended the call. */
    public CompletableFuture<Reading> reply() {
        return reply;
    }
}
