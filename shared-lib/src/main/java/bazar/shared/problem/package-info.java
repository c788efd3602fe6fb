/**
 * Errors as RFC 9457 problems. {@link bazar.shared.problem.ProblemException} ends a request; {@link
 * bazar.shared.problem.http} turns it into a response. {@link bazar.shared.problem.Unavailable} and {@link
 * bazar.shared.problem.OutcomeUnknown} tell a write without effect from a write with an unknown outcome.
 */
package bazar.shared.problem;
