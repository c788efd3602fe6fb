package bazar.prove.faults;

import java.time.Duration;
import java.util.List;

/**
 * One round of faults.
 *
 * @param rest before it, in which the store is whole
 * @param kind the same for all of them
 * @param nodes one or two, by name
 * @param length how long a node is away before it is brought back
 */
record Step(Duration rest, FaultKind kind, List<String> nodes, Duration length) {}
