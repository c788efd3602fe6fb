/**
 * Compares the sales, orders and stocks that the nodes hold after a crash. Start with
 * {@link bazar.prove.crashes.ledger.LedgerAudit}.
 */
package bazar.prove.crashes.ledger;
