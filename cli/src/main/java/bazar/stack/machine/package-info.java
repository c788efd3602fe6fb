/** What the launcher needs of the machine: processes, ports, open files, packages, and HTTP to a node. */
package bazar.stack.machine;
