/** Which books a new cache is filled with. */
package bazar.frontend.warming.core;
