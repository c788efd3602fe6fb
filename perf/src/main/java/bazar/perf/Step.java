package bazar.perf;

/** What a visitor does next. */
enum Step {
    SEARCH,
    LOOK,
    BUY
}
