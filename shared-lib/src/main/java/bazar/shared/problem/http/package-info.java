/** Turns problems, and every other failure of a request, into responses, and error responses of other nodes back. */
package bazar.shared.problem.http;
