/**
 * Books: their rows, the commands that change them, and the reads. Read {@link bazar.catalog.books.ChangeBook} for a
 * write, and {@link bazar.catalog.books.BookResource} for the reads.
 */
package bazar.catalog.books;
