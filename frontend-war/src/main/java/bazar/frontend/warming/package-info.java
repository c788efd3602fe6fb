/** The loading of popular entries into an empty cache. Read {@link bazar.frontend.warming.Warmer} first. */
package bazar.frontend.warming;
