package bazar.prove.load;

/** A client that repeats its work with pauses, as the same machine must restart the broken nodes meanwhile. */
public interface Worker {
    /** Does one piece of work and rests. It finishes the piece even if the ending has begun. */
    void work(Ending ending);
}
