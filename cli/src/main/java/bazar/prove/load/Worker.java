package bazar.prove.load;

/** A client that goes on and on, though not without a rest: what is broken has to be started again on the same machine. */
public interface Worker {
    /** Does one piece of work, and rests after it. One that was begun is brought to its end, even if the ending has begun. */
    void work(Ending ending);
}
