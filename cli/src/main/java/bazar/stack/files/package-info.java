/** Operations on files that the JDK lacks: private, atomic and recursive ones, and reasons of failures in words. */
package bazar.stack.files;
