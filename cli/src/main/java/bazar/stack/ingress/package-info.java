/** HAProxy: the program, its list of servers, its statistics and its runtime commands. */
package bazar.stack.ingress;
