/** Reads and checks a CSV file with the books of a new store. Start with {@link bazar.stack.books.BookFile}. */
package bazar.stack.books;
