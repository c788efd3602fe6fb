/** The books that a trial sells. */
package bazar.prove.books;
