/** Books: the requests, the rows and the lists. Read {@link bazar.catalog.books.BookResource} for the reads. */
package bazar.catalog.books;
