/** The rules that a history must keep, and the calls that broke one. */
package bazar.prove.history.rules;
