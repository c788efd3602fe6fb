/** The calls of a trial: what a client asked for, what it got, and when. */
package bazar.prove.history.calls;
