/**
 * The variant {@code bazar prove --crashes}. It crashes nodes at the steps of a purchase and compares all ledgers
 * afterwards. Start with {@link bazar.prove.crashes.CrashProof}.
 */
package bazar.prove.crashes;
