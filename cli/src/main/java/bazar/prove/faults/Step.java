package bazar.prove.faults;

import java.time.Duration;
import java.util.List;

/**
 * One step of the schedule: a fault of one node, or the same fault of two.
 *
 * @param rest time without faults before this step
 * @param nodes names of one or two nodes
 * @param length time from the beginning of the faults to their end
 */
record Step(Duration rest, FaultKind kind, List<String> nodes, Duration length) {}
