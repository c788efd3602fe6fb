/** Hands the requests of a node to the writer of its epoch, and turns what it decided into answers. */
package bazar.catalog.writer;
