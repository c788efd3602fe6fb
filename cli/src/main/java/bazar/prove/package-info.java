/**
 * The command {@code bazar prove} runs a separate store under load, breaks its nodes and checks every answer. Start
 * with {@link bazar.prove.Proof}.
 */
package bazar.prove;
