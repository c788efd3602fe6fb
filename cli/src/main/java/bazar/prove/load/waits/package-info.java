/** The longest waits of clients for an answer, and the faults that explain them. */
package bazar.prove.load.waits;
