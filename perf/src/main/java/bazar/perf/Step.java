package bazar.perf;

/** One step of a visitor. */
enum Step {
    SEARCH,
    LOOK,
    BUY
}
