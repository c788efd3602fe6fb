/** The commands that add, change and delete books. Read {@link bazar.catalog.books.core.ChangeBook} first. */
package bazar.catalog.books.core;
